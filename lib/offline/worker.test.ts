import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { beforeEach, describe, expect, it } from "vitest";
import { memoryCaches } from "@/lib/testing/cache-storage";

const ORIGIN = "https://nordlicht.example";
const HOUR_MS = 3_600_000;
const SOURCE = readFileSync("public/worker.js", "utf8");

type Listener = (event: Record<string, unknown>) => void;
type Answer = (path: string) => Response | Promise<Response>;

/** The real worker's script, with a server whose answers a test chooses. */
function startWorker(build = "b1", caches = memoryCaches(ORIGIN)) {
  const listeners: Record<string, Listener> = {};
  const server = { answer: (() => Response.error()) as Answer, asked: [] as string[] };
  const fetch = async (asked: string | Request) => {
    const { pathname, search } = new URL(typeof asked === "string" ? asked : asked.url, ORIGIN);
    server.asked.push(pathname + search);
    return server.answer(pathname + search);
  };
  const self = {
    location: { href: `${ORIGIN}/worker.js?build=${build}`, origin: ORIGIN },
    addEventListener: (type: string, listener: Listener) => {
      listeners[type] = listener;
    },
    clients: { claim: async () => {} },
    registration: {},
    skipWaiting: () => {},
  };
  runInNewContext(SOURCE, { self, caches, fetch, URL, Response, Headers, Promise, setTimeout, Set, Date, Number });
  const dispatch = async (type: string, event: object = {}): Promise<Response | undefined> => {
    const pending: Promise<unknown>[] = [];
    let answer: Promise<Response> | undefined;
    const respondWith = (given: Promise<Response>) => {
      answer = given;
    };
    listeners[type]?.({ ports: [], waitUntil: (done: Promise<unknown>) => pending.push(done), respondWith, ...event });
    const given = await answer?.catch(() => Response.error());
    await Promise.allSettled(pending);
    return given;
  };
  const visit = (path: string) => {
    const request = { url: ORIGIN + path, method: "GET", mode: "navigate" };
    return dispatch("fetch", { request });
  };
  return {
    server,
    caches,
    visit,
    tell: (data: object) => dispatch("message", { data }),
    begin: () => dispatch("activate"),
  };
}

function page(owner: string, text: string, untilMs = Date.now() + HOUR_MS): Response {
  const html = `<html lang="de"><meta name="kontor-kept" content="${owner} ${untilMs}"/>${text}</html>`;
  return new Response(html, {
    headers: { "content-security-policy": "script-src 'nonce-abc'", "content-encoding": "gzip" },
  });
}
const outOfReach: Answer = () => Promise.reject(new TypeError("Failed to fetch"));
const textOf = async (answer: Response | undefined) => (answer?.ok ? answer.text() : null);

let worker: ReturnType<typeof startWorker>;
beforeEach(() => {
  worker = startWorker();
});

async function visited(path: string, answer: Answer): Promise<void> {
  worker.server.answer = answer;
  await worker.visit(path);
  worker.server.answer = outOfReach;
}

describe("no copy is kept", () => {
  it.each([
    ["of pages of other areas", "/projects", () => page("mia", "Projekte")],
    ["of a colleague's timesheet", "/timesheet?member=tom", () => page("mia", "Tom")],
    ["of a page that does not say whose it is", "/today", () => new Response("<html>Vorschau</html>")],
    ["of a refusal", "/today", () => new Response("<html>weg</html>", { status: 404 })],
  ])("%s", async (_, path, answer) => {
    await visited(path, answer);
    expect(await textOf(await worker.visit(path))).toBeNull();
  });

  it("of what was asked for before somebody left, and comes after", async () => {
    let arrive = (_: Response) => {};
    worker.server.answer = () => new Promise((done) => (arrive = done));
    const underWay = worker.visit("/today");
    await worker.tell({ type: "forget" });
    arrive(page("mia", "Mias Tag"));
    await underWay;
    worker.server.answer = outOfReach;
    expect(await textOf(await worker.visit("/today"))).toBeNull();
  });
});

describe("a copy", () => {
  beforeEach(() => visited("/today", () => page("mia", "Mias Tag")));

  it("is shown when the server is out of reach, marked, with its own policy and nonce", async () => {
    const answer = await worker.visit("/today");
    expect(answer?.headers.get("content-security-policy")).toBe("script-src 'nonce-abc'");
    expect(answer?.headers.has("content-encoding")).toBe(false);
    const text = await textOf(answer);
    expect(text).toContain("<html data-kept");
    expect(text).toContain("Mias Tag");
  });

  it("is shown at an outage, and not when the server has something to say", async () => {
    worker.server.answer = () => new Response("Wartung", { status: 503 });
    expect(await textOf(await worker.visit("/today"))).toContain("Mias Tag");
    worker.server.answer = () => new Response("neu");
    expect(await textOf(await worker.visit("/today"))).toBe("neu");
  });

  it("is gone with the first page of another member, or of another database", async () => {
    await visited("/timesheet", () => page("tom", "Toms Woche"));
    expect(await textOf(await worker.visit("/today"))).toBeNull();
    expect(await textOf(await worker.visit("/timesheet"))).toContain("Toms Woche");
  });

  it("is gone when a page says that somebody else is here, or nobody", async () => {
    await worker.tell({ type: "forget", except: "mia" });
    expect(await textOf(await worker.visit("/today"))).toContain("Mias Tag");
    await worker.tell({ type: "forget", except: "tom" });
    expect(await textOf(await worker.visit("/today"))).toBeNull();
  });

  it("is gone when the server sends to the way to sign in", async () => {
    const redirect = Object.defineProperty(new Response(null), "type", { value: "opaqueredirect" });
    await visited("/timesheet", () => Object.assign(redirect, { clone: () => redirect }));
    expect(await textOf(await worker.visit("/today"))).toBeNull();
  });

  it("is not shown longer than the session could have lasted", async () => {
    await visited("/today", () => page("mia", "Mias Tag", Date.now() - 1));
    expect(await textOf(await worker.visit("/today"))).toBeNull();
  });

  it("is gone with the build it was made by", async () => {
    const next = startWorker("b2", worker.caches);
    await next.begin();
    next.server.answer = outOfReach;
    expect(await textOf(await next.visit("/today"))).toBeNull();
  });
});

it("six visited weeks are kept, the latest ones", async () => {
  const weeks = Array.from({ length: 8 }, (_, nr) => `/timesheet?week=2026-11-0${nr + 1}`);
  for (const week of weeks) await visited(week, () => page("mia", week));
  const shown = await Promise.all(weeks.map(async (week) => textOf(await worker.visit(week))));
  expect(shown.map(Boolean)).toEqual([false, false, true, true, true, true, true, true]);
});

it("what was kept a moment ago is asked for again only after something was written", async () => {
  await visited("/today", () => page("mia", "Mias Tag"));
  worker.server.asked = [];
  worker.server.answer = () => page("mia", "Mias Tag");
  await worker.tell({ type: "keep", addresses: ["/today"], files: [], keptBefore: Date.now() - 60_000 });
  expect(worker.server.asked).toEqual([]);
  await worker.tell({ type: "keep", addresses: ["/today"], files: [], keptBefore: Date.now() + 1 });
  expect(worker.server.asked).toEqual(["/today"]);
});
