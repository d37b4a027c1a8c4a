import { request as httpRequest } from "node:http";

export type Answer = { status: number; cookie: string; body: string; durationMs: number };

type Question = { method?: string; path: string; headers?: Record<string, string>; body?: string; from?: string };

/** Asks the running installation, at an agency's host, over a new connection from an address of 127.0.0.0/8. */
export function askAt(host: string, port: number) {
  return ({ method = "GET", path, headers = {}, body, from }: Question): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const begunAtMs = performance.now();
      const to = { host: "127.0.0.1", port, localAddress: from, method, path, setHost: false };
      const request = httpRequest({ ...to, headers: { host: `${host}:${port}`, ...headers } }, (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => {
          text += chunk;
        });
        response.on("error", reject);
        response.on("end", () => {
          const cookie = (response.headers["set-cookie"] ?? []).map((line) => line.split(";")[0]).join("; ");
          const durationMs = performance.now() - begunAtMs;
          resolve({ status: response.statusCode ?? 0, cookie, body: text, durationMs });
        });
      });
      request.on("error", reject);
      request.end(body);
    });
}

/** Posts a wrong password for a name that nobody has: as much work as a right one. */
export async function guess(ask: ReturnType<typeof askAt>, number: number): Promise<Answer> {
  const from = `127.${1 + ((number >> 14) & 127)}.${(number >> 7) & 127}.${1 + (number & 127)}`;
  return givePassword(ask, { login: `nobody-${number}@storm.example`, password: "not anybody's password", from });
}

type Given = { login: string; password: string; cookie?: string; from?: string };

/** As the form at the door does, from a browser that has these cookies. */
export async function givePassword(
  ask: ReturnType<typeof askAt>,
  { login, password, cookie: own, from }: Given,
): Promise<Answer> {
  const csrf = await ask({ path: "/api/auth/csrf", from });
  const { csrfToken } = JSON.parse(csrf.body) as { csrfToken: string };
  const cookie = [csrf.cookie, own].filter(Boolean).join("; ");
  const headers = { cookie, "content-type": "application/x-www-form-urlencoded" };
  const body = new URLSearchParams({ login, password, csrfToken, json: "true" }).toString();
  return ask({ method: "POST", path: "/api/auth/callback/password", from, headers, body });
}
