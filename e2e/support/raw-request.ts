import { request as httpRequest } from "node:http";
import { PORT } from "./installation";

export type RawAnswer = { status: number; headers: Record<string, string>; body: string };

type RawRequest = {
  method?: string;
  host: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
  /** The client's address, of 127.0.0.0/8: what one test gets blocked is not the others'. */
  from?: string;
};

/**
 * A request as an attacker would send it: any host, any header, no redirects followed. Goes to 127.0.0.1, since
 * Node does not know names under localhost.
 */
export function rawRequest({ method = "GET", host, path, headers = {}, body, from }: RawRequest): Promise<RawAnswer> {
  // Node would send a DELETE's body without saying how long it is.
  const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      {
        host: "127.0.0.1",
        localAddress: from,
        port: PORT,
        method,
        path,
        headers: { host: `${host}:${PORT}`, ...length, ...headers },
        setHost: false,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const flat = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
          const text = Buffer.concat(chunks).toString();
          resolve({ status: response.statusCode ?? 0, headers: Object.fromEntries(flat), body: text });
        });
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}

type Attempt = { slug: string; login: string; password: string; from?: string; cookie?: string };

/** Posts a password the way the form does. */
export async function attemptSignIn({ slug, login, password, from, cookie = "" }: Attempt): Promise<RawAnswer> {
  const host = `${slug}.localhost`;
  const csrf = await rawRequest({ host, path: "/api/auth/csrf", from });
  const csrfCookie = csrf.headers["set-cookie"]?.match(/__Host-kontor-csrf=[^;]+/)?.[0] ?? "";
  const { csrfToken } = JSON.parse(csrf.body) as { csrfToken: string };
  return rawRequest({
    method: "POST",
    host,
    path: "/api/auth/callback/password",
    from,
    headers: {
      cookie: [csrfCookie, cookie].filter(Boolean).join("; "),
      "content-type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams({ login, password, csrfToken, json: "true" }).toString(),
  });
}

/** The session's cookie in an answer, as a request brings it back; undefined where there is none. */
export function sessionIn({ headers }: RawAnswer): string | undefined {
  return headers["set-cookie"]?.match(/__Host-kontor-session=[^;,]+/)?.[0];
}

/** Signs in, and returns the session's cookie. */
export async function sessionCookie(slug: string, login: string, password: string): Promise<string> {
  const answer = await attemptSignIn({ slug, login, password });
  const cookie = sessionIn(answer);
  if (!cookie) throw new Error(`Signing in at ${slug} failed: ${answer.status} ${answer.body}`);
  return cookie;
}
