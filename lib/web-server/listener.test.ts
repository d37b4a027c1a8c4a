import { describe, expect, it } from "vitest";
import { noteDatabaseUnavailable } from "@/lib/outage/request-outcome";
import { ask, echoHeaders, type Handle, serve } from "@/lib/testing/web-server";

it("a target with a host of its own is refused", async () => {
  expect((await ask(await serve(echoHeaders), "http://atlas.localhost/")).status).toBe(400);
});

const ALWAYS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": expect.stringContaining("camera=()"),
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
};

describe("every answer carries the security headers", () => {
  it.each<[string, string, Handle, boolean]>([
    ["what the app answers", "/today", echoHeaders, true],
    ["a file", "/_next/static/app.js", echoHeaders, true],
    ["a refused target", "http://atlas.localhost/", echoHeaders, true],
    ["an outage", "/today", echoHeaders, false],
    ["an outage of a route", "/api/v1/timer", echoHeaders, false],
  ])("%s", async (_, path, handle, available) => {
    expect((await ask(await serve(handle, { available }), path)).headers).toMatchObject(ALWAYS);
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

describe("while an agency's database is exchanged", () => {
  it("a page is a 503 that says so and reloads itself", async () => {
    const answer = await ask(await serve(echoHeaders, { switching: true }), "/today", { "accept-language": "en" });
    expect(answer.status).toBe(503);
    expect(answer.body).toContain("being switched to another state");
    expect(answer.body).toContain('<meta http-equiv="refresh" content="5">');
  });

  it("a form is told that its input was not saved", async () => {
    const answer = await ask(await serve(echoHeaders, { switching: true }), "/today", {}, "POST");
    expect(answer.status).toBe(503);
    expect(answer.body).toContain("Deine letzte Eingabe wurde nicht gespeichert");
  });

  it("a script gets the code under which it keeps what it wanted to write", async () => {
    const answer = await ask(await serve(echoHeaders, { switching: true }), "/api/v1/timer", {}, "POST");
    expect([answer.status, JSON.parse(answer.body).code]).toEqual([503, "unavailable"]);
  });

  it("the app's files are there", async () => {
    expect((await ask(await serve(echoHeaders, { switching: true }), "/_next/static/app.js")).status).toBe(200);
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

  it("a long answer arrives whole when the app wraps the response to compress it", async () => {
    const handle: Handle = async (_, response) => {
      // As Next.js's compression does: its own write and end, around those it found, until the answer is over.
      const [write, end] = [response.write.bind(response), response.end.bind(response)];
      const held: string[] = [];
      Object.assign(response, {
        write: (chunk: string) => held.push(chunk.toUpperCase()),
        end: () => {
          for (const chunk of held) write(chunk);
          end();
        },
      });
      response.writeHead(200);
      for (let part = 0; part < 3; part += 1) response.write("part ");
      response.end();
    };
    expect(await ask(await serve(handle), "/projects")).toMatchObject({ status: 200, body: "PART PART PART " });
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
