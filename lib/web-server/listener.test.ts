import { createServer, type IncomingHttpHeaders, type Server, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { DatabaseProbe } from "@/lib/outage/database-probe";
import { noteDatabaseUnavailable } from "@/lib/outage/request-outcome";
import { trustedProxies } from "./client-address";
import { createListener } from "./listener";

type Handle = Parameters<typeof createListener>[0]["handle"];
type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

let server: Server | undefined;

/** A server on a port of its own, before an app of the test's making. */
async function serve(
  handle: Handle,
  {
    available = true,
    proxies = [],
    isDevelopment = false,
  }: { available?: boolean; proxies?: string[]; isDevelopment?: boolean } = {},
): Promise<number> {
  const probe: DatabaseProbe = {
    isAvailable: async () => available,
    wasAvailable: () => available,
    close: async () => {},
  };
  server = createServer(createListener({ handle, probe, isTrusted: trustedProxies(proxies), isDevelopment }));
  await new Promise<void>((listening) => server?.listen(0, "127.0.0.1", listening));
  return (server.address() as AddressInfo).port;
}

function ask(port: number, path = "/", headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
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

const echoHeaders: Handle = async (request, response) => {
  response.end(JSON.stringify(request.headers));
};

async function seenByApp(headers: Record<string, string>, options: Parameters<typeof serve>[1] = {}) {
  const { body } = await ask(await serve(echoHeaders, options), "/", headers);
  return JSON.parse(body) as IncomingHttpHeaders;
}

afterEach(() => new Promise((closed) => server?.close(closed)));

describe("the app never sees from a client", () => {
  it.each([
    "x-middleware-subrequest",
    "x-middleware-rewrite",
    "x-middleware-next",
    "x-nextjs-data",
    "x-nextjs-request-id",
    "x-next-resume-state-length",
    "next-resume",
    "x-matched-path",
    "x-now-route-matches",
    "x-invoke-path",
    "x-action-forwarded",
    "x-prerender-revalidate",
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-proto",
    "x-original-url",
    "forwarded",
    "x-real-ip",
    "x-nonce",
    "content-security-policy",
    "content-security-policy-report-only",
    "x-kontor-agency",
  ])("%s", async (name) => {
    expect(await seenByApp({ [name]: "forged" })).not.toHaveProperty(name);
  });

  it("an address of its choosing", async () => {
    const headers = await seenByApp({ "x-kontor-peer": "1.2.3.4", "x-forwarded-for": "1.2.3.4" });
    expect(headers["x-kontor-peer"]).toBe("127.0.0.1");
  });

  it("a policy or nonce that a client sent through a trusted proxy", async () => {
    const sent = { "content-security-policy": "script-src 'nonce-forged'", "x-nonce": "forged" };
    const headers = await seenByApp(sent, { proxies: ["127.0.0.1"] });
    expect(headers).not.toHaveProperty("content-security-policy");
    expect(headers).not.toHaveProperty("x-nonce");
  });

  it("a host or scheme that is none, even from a trusted proxy", async () => {
    const sent = { host: "nordlicht.example.com", "x-forwarded-host": "evil.example/..", "x-forwarded-proto": "file" };
    const headers = await seenByApp(sent, { proxies: ["127.0.0.1"] });
    expect(headers.host).toBe("nordlicht.example.com");
    expect(headers).not.toHaveProperty("x-forwarded-proto");
  });

  it("a target with a host of its own", async () => {
    expect((await ask(await serve(echoHeaders), "http://atlas.localhost/")).status).toBe(400);
  });
});

describe("the app sees", () => {
  it("client, host and scheme as a trusted proxy tells them", async () => {
    const sent = {
      host: "127.0.0.1:3000",
      "x-forwarded-for": "1.2.3.4, 203.0.113.5",
      "x-forwarded-host": "nordlicht.example.com",
      "x-forwarded-proto": "https",
    };
    expect(await seenByApp(sent, { proxies: ["127.0.0.0/8"] })).toMatchObject({
      "x-kontor-peer": "203.0.113.5",
      host: "nordlicht.example.com",
      "x-forwarded-host": "nordlicht.example.com",
      "x-forwarded-proto": "https",
    });
  });

  it("the headers of the browser's own part of Next", async () => {
    const sent = { rsc: "1", "next-action": "id", "next-router-state-tree": "tree", "next-url": "/today" };
    expect(await seenByApp(sent)).toMatchObject(sent);
  });

  it("in development, the ids that Next's tools follow requests by", async () => {
    expect(await seenByApp({ "x-nextjs-request-id": "1" }, { isDevelopment: true })).toHaveProperty(
      "x-nextjs-request-id",
    );
  });
});

describe("while the database is away", () => {
  const neverCalled: Handle = async () => {
    throw new Error("The app was asked");
  };

  it("a page is a 503 that reloads itself and is kept by nobody", async () => {
    const answer = await ask(await serve(neverCalled, { available: false }), "/today", { "accept-language": "en" });
    expect(answer.status).toBe(503);
    expect(answer.headers).toMatchObject({ "retry-after": "5", "cache-control": "no-store", "content-language": "en" });
    expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(answer.body).toContain('<meta http-equiv="refresh" content="5">');
    expect(answer.body).toContain("The database cannot be reached right now");
  });

  it("speaks German to who asks for neither language", async () => {
    const answer = await ask(await serve(neverCalled, { available: false }), "/", { "accept-language": "fr" });
    expect(answer.body).toContain('<html lang="de">');
  });

  it("a form is told to go back, and not to reload", async () => {
    const answer = await ask(await serve(neverCalled, { available: false }), "/login", {}, "POST");
    expect(answer.status).toBe(503);
    expect(answer.body).not.toContain("http-equiv");
    expect(answer.body).toContain("Geh im Browser zurück");
  });

  it("a script gets JSON with the code that it knows", async () => {
    const answer = await ask(await serve(neverCalled, { available: false }), "/api/v1/entries", {}, "POST");
    expect([answer.status, JSON.parse(answer.body).code]).toEqual([503, "unavailable"]);
  });

  it.each(["/api/health", "/_next/static/app.js"])("%s is left to the app", async (path) => {
    expect((await ask(await serve(echoHeaders, { available: false }), path)).status).toBe(200);
  });
});

describe("when the app fails while the database goes away", () => {
  const failing: Handle = async (_, response) => {
    noteDatabaseUnavailable();
    response.writeHead(500, { "content-type": "text/html", "set-cookie": "a=b" });
    response.write("half a page");
    response.end();
  };
  const failingWithoutWriteHead: Handle = async (_, response) => {
    noteDatabaseUnavailable();
    response.statusCode = 500;
    response.write("half a page");
    response.end("and the rest");
  };

  it.each([
    ["writeHead", failing],
    ["write", failingWithoutWriteHead],
  ])("its 500, begun with %s, becomes the 503", async (_, handle) => {
    const answer = await ask(await serve(handle), "/today");
    expect(answer.status).toBe(503);
    expect(answer.body).not.toContain("half a page");
    expect(answer.body).toContain("</html>");
    expect(answer.headers).not.toHaveProperty("set-cookie");
  });

  it("an answer that the app gives nevertheless stays as it is", async () => {
    const handle: Handle = async (_, response) => {
      noteDatabaseUnavailable();
      response.end("what was typed is still here");
    };
    expect(await ask(await serve(handle), "/login", {}, "POST")).toMatchObject({
      status: 200,
      body: "what was typed is still here",
    });
  });

  it("a fault of the app's own stays a 500", async () => {
    const handle: Handle = async (_, response) => {
      response.statusCode = 500;
      response.end("incident 1");
    };
    expect(await ask(await serve(handle))).toMatchObject({ status: 500, body: "incident 1" });
  });
});
