import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { memoryStorage } from "@/lib/testing/browser-storage";
import { keptWritesOf } from "@/lib/unsent/kept-writes";
import { type NewWrite, sendKept, sendOrKeep } from "@/lib/unsent/send-or-keep";

/** The server as the browser sees it: what arrived, and how it answers next. */
const server = { arrived: [] as unknown[], answer: (): Response => Response.json({ ok: true }) };
let storage: Storage;

beforeEach(() => {
  server.arrived = [];
  server.answer = () => Response.json({ ok: true });
  storage = memoryStorage();
  vi.stubGlobal("fetch", async (_url: string, init: RequestInit) => {
    const answer = server.answer();
    server.arrived.push(JSON.parse(String(init.body)));
    return answer;
  });
});
afterEach(() => vi.unstubAllGlobals());

const kept = (memberId = "mia") => keptWritesOf(memberId, storage);
const write = (more: Partial<NewWrite> = {}): NewWrite => ({
  method: "POST",
  url: "/api/v1/time-entries",
  body: { note: "first" },
  receiptId: uuidv7(),
  label: "Website",
  ...more,
});
const outOfReach = (): Response => {
  throw new TypeError("Failed to fetch");
};
const refuse = (status: number, code: string) => () =>
  Response.json({ code, message: "Nein", fieldErrors: {} }, { status });

describe("a write that does not reach the server", () => {
  it.each([
    ["the connection fails", outOfReach],
    ["the database is away", refuse(503, "unavailable")],
    ["something on the way answers instead", () => new Response("<h1>Bad gateway</h1>", { status: 502 })],
  ])("is kept when %s", async (_, answer) => {
    server.answer = answer;
    expect(await sendOrKeep(kept(), write())).toEqual({ status: "kept" });
    expect(kept().list()).toMatchObject([{ label: "Website", reason: "offline", body: { note: "first" } }]);
  });

  it("is kept when one is no longer signed in, and says so", async () => {
    server.answer = refuse(401, "signed-out");
    await sendOrKeep(kept(), write());
    expect(kept().list()).toMatchObject([{ reason: "signed-out" }]);
  });

  it("is nobody else's who uses this browser", async () => {
    server.answer = outOfReach;
    await sendOrKeep(kept("mia"), write());
    expect(kept("tom").list()).toEqual([]);
  });

  it("is sent later under the same receipt, with the times it was made at", async () => {
    server.answer = outOfReach;
    const { receiptId } = write();
    await sendOrKeep(kept(), write({ receiptId, keptBody: { note: "first", startedAt: "10:00" } }));
    server.answer = () => Response.json(null);
    expect(await sendKept(kept())).toBe(1);
    expect(server.arrived).toEqual([{ note: "first", startedAt: "10:00" }]);
    expect(kept().list()).toEqual([]);
  });

  it("holds back the next one, so that their order stays", async () => {
    server.answer = outOfReach;
    await sendOrKeep(kept(), write());
    await sendOrKeep(kept(), write({ body: { note: "second" } }));
    server.answer = () => Response.json(null);
    expect(await sendOrKeep(kept(), write({ body: { note: "third" } }))).toEqual({ status: "sent", answer: null });
    expect(server.arrived).toEqual([{ note: "first" }, { note: "second" }, { note: "third" }]);
  });

  it("stays with its refusal when the server says no later, and holds back nothing", async () => {
    server.answer = outOfReach;
    await sendOrKeep(kept(), write());
    server.answer = refuse(409, "project-closed");
    expect(await sendKept(kept())).toBe(0);
    expect(kept().list()).toMatchObject([{ refusal: { code: "project-closed", message: "Nein" } }]);
    server.answer = () => Response.json(null);
    expect((await sendOrKeep(kept(), write())).status).toBe("sent");
    expect(kept().list()).toHaveLength(1);
  });
});

describe("while somebody walks through a preview", () => {
  it("what waits goes on waiting, and a new write is refused and not kept", async () => {
    server.answer = outOfReach;
    await sendOrKeep(kept(), write());
    server.answer = refuse(409, "preview-read-only");
    expect(await sendKept(kept())).toBe(0);
    expect(await sendOrKeep(kept(), write({ body: { note: "in the preview" } }))).toMatchObject({ status: "refused" });
    const [waiting, ...others] = kept().list();
    expect(waiting).toMatchObject({ body: { note: "first" } });
    expect(waiting).not.toHaveProperty("refusal");
    expect(others).toEqual([]);
    server.answer = () => Response.json(null);
    expect(await sendKept(kept())).toBe(1);
  });
});

describe("a write that is refused", () => {
  it("is not kept: the person has the words and what was typed", async () => {
    server.answer = refuse(409, "project-closed");
    expect(await sendOrKeep(kept(), write())).toMatchObject({ status: "refused", refusal: { code: "project-closed" } });
    expect(kept().list()).toEqual([]);
  });
});

const anEntry = { key: "entry:e", entry: { id: "e", shown: null } };

describe("a write about what has changed elsewhere", () => {
  it("is kept: the person has to choose", async () => {
    server.answer = refuse(409, "changed-elsewhere");
    expect(await sendOrKeep(kept(), write({ subject: anEntry }))).toEqual({ status: "conflict" });
    expect(kept().list()).toMatchObject([{ refusal: { code: "changed-elsewhere" } }]);
  });

  it("holds back what builds on it until somebody has decided, and nothing else", async () => {
    server.answer = refuse(409, "changed-elsewhere");
    await sendOrKeep(kept(), write({ subject: anEntry }));
    server.answer = () => Response.json(null);
    expect(await sendOrKeep(kept(), write({ subject: anEntry, body: { note: "again" } }))).toEqual({ status: "kept" });
    expect((await sendOrKeep(kept(), write({ body: { note: "other" } }))).status).toBe("sent");
    expect(await sendKept(kept())).toBe(0);
    expect(server.arrived).toEqual([{ note: "first" }, { note: "other" }]);
  });
});

describe("a write that builds on one that is on its way", () => {
  it("is safe at once, and sent after its answer; others are not held up", async () => {
    const answers: ((answer: Response) => void)[] = [];
    vi.stubGlobal("fetch", (_url: string, init: RequestInit) => {
      server.arrived.push(JSON.parse(String(init.body)));
      return new Promise((done) => answers.push(done));
    });
    const first = sendOrKeep(kept(), write({ subject: anEntry }));
    const second = sendOrKeep(kept(), write({ subject: anEntry, body: { note: "second" } }));
    const other = sendOrKeep(kept(), write({ body: { note: "other" } }));
    expect(kept().list()).toHaveLength(3);
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    expect(server.arrived).toEqual([{ note: "first" }, { note: "other" }]);
    for (const answer of answers) answer(Response.json(null));
    await Promise.all([first, other]);
    await vi.waitFor(() => expect(server.arrived.at(-1)).toEqual({ note: "second" }));
    answers[2]?.(Response.json(null));
    expect(await second).toEqual({ status: "sent", answer: null });
    expect(kept().list()).toEqual([]);
  });
});

describe("in a browser without room", () => {
  beforeEach(() => {
    storage = memoryStorage(0);
  });

  it("a write that does not reach the server is refused, because it is safe nowhere", async () => {
    server.answer = outOfReach;
    await expect(sendOrKeep(kept(), write())).rejects.toThrow("There is no room");
  });

  it("a write that reaches the server is saved as anywhere", async () => {
    expect(await sendOrKeep(kept(), write())).toEqual({ status: "sent", answer: { ok: true } });
    expect(server.arrived).toEqual([{ note: "first" }]);
  });
});

describe("a write whose page is gone before the answer", () => {
  afterEach(() => vi.useRealTimers());

  it("is sent again once nobody waits for it any more", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const unanswered = vi.fn(() => new Promise(() => {}));
    vi.stubGlobal("fetch", unanswered);
    void sendOrKeep(kept(), write());
    await vi.waitFor(() => expect(unanswered).toHaveBeenCalled());
    vi.stubGlobal("fetch", async () => Response.json(null));
    expect(await sendKept(kept())).toBe(0);
    vi.setSystemTime(Date.now() + 15_000);
    expect(await sendKept(kept())).toBe(1);
  });
});
