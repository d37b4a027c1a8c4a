import { Agent, request as httpRequest } from "node:http";

const LINE_FEED = 10;

export type Question = {
  method?: "GET" | "POST" | "PUT";
  path: string;
  headers?: Record<string, string>;
  body?: string;
};

export type Answer = {
  status: number;
  bytes: number;
  /** As many as there are line feeds. */
  lines: number;
  text: string;
  cookies: string[];
  durationMs: number;
};

export type Client = { ask: (question: Question, keepText?: boolean) => Promise<Answer>; close: () => void };

/** Asks the Kontor that runs, at a host, over connections that stay open, as a browser's do. */
export function clientAt(host: string, port: number): Client {
  const agent = new Agent({ keepAlive: true });
  const ask = ({ method = "GET", path, headers = {}, body }: Question, keepText = false) =>
    new Promise<Answer>((resolve, reject) => {
      const begunAtMs = performance.now();
      const to = { agent, host: "127.0.0.1", port, method, path, setHost: false };
      const request = httpRequest({ ...to, headers: { host: `${host}:${port}`, ...headers } }, (response) => {
        const chunks: Buffer[] = [];
        let bytes = 0;
        let lines = 0;
        response.on("data", (chunk: Buffer) => {
          bytes += chunk.length;
          lines += lineFeedsIn(chunk);
          if (keepText) chunks.push(chunk);
        });
        response.on("error", reject);
        response.on("end", () => {
          const durationMs = performance.now() - begunAtMs;
          const cookies = (response.headers["set-cookie"] ?? []).map((line) => line.split(";")[0] ?? "");
          const text = Buffer.concat(chunks).toString();
          resolve({ status: response.statusCode ?? 0, bytes, lines, text, cookies, durationMs });
        });
      });
      request.on("error", reject);
      request.end(body);
    });
  return { ask, close: () => agent.destroy() };
}

function lineFeedsIn(chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) count += 1;
  return count;
}
