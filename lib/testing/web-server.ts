import { createServer, type IncomingHttpHeaders, type Server, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach } from "vitest";
import type { DatabaseProbe } from "@/lib/outage/database-probe";
import { trustedProxies } from "@/lib/web-server/client-address";
import { createListener } from "@/lib/web-server/listener";

export type Handle = Parameters<typeof createListener>[0]["handle"];

type Conditions = { available?: boolean; switching?: boolean; proxies?: string[]; isDevelopment?: boolean };
type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

let server: Server | undefined;

afterEach(async () => {
  await new Promise((closed) => (server ? server.close(closed) : closed(undefined)));
  server = undefined;
});

/** Our web server on a port of its own, before an app of the test's making; closed after the test. */
export async function serve(handle: Handle, conditions: Conditions = {}): Promise<number> {
  const { available = true, switching = false, proxies = [], isDevelopment = false } = conditions;
  const probe: DatabaseProbe = {
    isAvailable: async () => available,
    wasAvailable: () => available,
    close: async () => {},
  };
  const isTrusted = trustedProxies(proxies);
  const isSwitching = async () => switching;
  const listener = createListener({ handle, probe, isSwitching, isTrusted, isDevelopment, isTrustworthy: true });
  const listening = createServer(listener);
  server = listening;
  await new Promise<void>((ready) => listening.listen(0, "127.0.0.1", ready));
  return (listening.address() as AddressInfo).port;
}

export function ask(port: number, path = "/", headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((answer, failed) => {
    const request = send({ port, host: "127.0.0.1", path, headers, method }, (response) => {
      let body = "";
      response.on("data", (chunk) => {
        body += chunk;
      });
      response.on("end", () => answer({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    request.on("error", failed).end();
  });
}

/** An app that answers with the headers it has seen. */
export const echoHeaders: Handle = async (request, response) => {
  response.end(JSON.stringify(request.headers));
};
