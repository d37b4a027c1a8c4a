import type { IncomingHttpHeaders } from "node:http";
import { describe, expect, it } from "vitest";
import { ask, echoHeaders, serve } from "@/lib/testing/web-server";

async function seenByApp(headers: Record<string, string>, conditions: Parameters<typeof serve>[1] = {}) {
  const { body } = await ask(await serve(echoHeaders, conditions), "/", headers);
  return JSON.parse(body) as IncomingHttpHeaders;
}

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
