import { alone } from "@/lib/unsent/alone";
import { inTurn } from "@/lib/unsent/in-turn";
import type { KeptWrite, KeptWrites } from "@/lib/unsent/kept-writes";
import { isConflict, nextToSend, waitingOf } from "@/lib/unsent/rules";
import { PATIENCE_MS, type Refusal, type Sent, send, type Write } from "@/lib/unsent/send";
import type { Subject } from "@/lib/unsent/subject";
import { untilShown } from "@/lib/unsent/until-shown";

export type NewWrite = Write & {
  /** What it is about, in case it has to be kept: "Website-Relaunch · 1:30". */
  label: string;
  subject?: Subject;
  /** What to send later instead, where the first attempt lets the server take the time it is. */
  keptBody?: Write["body"];
};

export type Outcome<Answer> =
  | { status: "sent"; answer: Answer }
  | { status: "refused"; refusal: Refusal }
  /** It is safe in this browser and will be sent again. */
  | { status: "kept" }
  /** What it was about has changed elsewhere: it is safe in this browser until the person has chosen. */
  | { status: "conflict" };

/**
 * Sends a write, or keeps it when the server is out of reach. Behind others that wait, so that their order stays, and
 * behind the one it builds on. It is kept before it is sent: a page that is closed or reloaded before the answer loses
 * nothing, and the receipt sees to it that a second sending has no second effect. Throws when it neither reached the
 * server nor had room in the browser.
 */
export async function sendOrKeep<Answer>(kept: KeptWrites, newWrite: NewWrite): Promise<Outcome<Answer>> {
  const { keptBody, ...write } = newWrite;
  const own: KeptWrite = { ...write, body: keptBody ?? write.body, reason: "offline" };
  let noRoom: unknown;
  try {
    kept.keep({ ...own, onItsWayUntilMs: Date.now() + PATIENCE_MS });
  } catch (error) {
    noRoom = error ?? new Error("The browser has no room");
  }
  // What is safe already can let the page show it first.
  const shown = noRoom === undefined ? untilShown() : undefined;
  return inTurn(write.subject?.key, async () => {
    await shown;
    return noRoom === undefined
      ? sendKeptOne<Answer>(kept, own, write)
      : sendUnkept<Answer>(kept, own, { write, noRoom });
  });
}

async function sendKeptOne<Answer>(kept: KeptWrites, own: KeptWrite, write: Write): Promise<Outcome<Answer>> {
  const before = await sendThoseBefore(kept, own);
  const mustWait =
    before === "some-wait" || !waitingOf(kept.list()).some(({ receiptId }) => receiptId === own.receiptId);
  const sent: Sent<Answer> = mustWait ? UNREACHABLE : await send<Answer>(write);
  if (sent.status === "sent" || (sent.status === "refused" && !isConflict(own, sent.refusal))) {
    kept.forget(own.receiptId);
    return sent;
  }
  if (sent.status === "refused") {
    kept.keep({ ...own, refusal: sent.refusal });
    return { status: "conflict" };
  }
  kept.keep({ ...own, reason: sent.reason });
  return { status: "kept" };
}

/** Without room in the browser: what reaches the server at once is safe all the same. */
async function sendUnkept<Answer>(
  kept: KeptWrites,
  own: KeptWrite,
  { write, noRoom }: { write: Write; noRoom: unknown },
): Promise<Outcome<Answer>> {
  const before = await sendThoseBefore(kept, own);
  const sent: Sent<Answer> = before === "some-wait" ? UNREACHABLE : await send<Answer>(write);
  if (sent.status === "unreachable") throw noRoom;
  return sent;
}

const UNREACHABLE = { status: "unreachable", reason: "offline" } as const;

/** Others of this moment, of other cells, do not wait for each other: only for what could not be sent before. */
async function sendThoseBefore(kept: KeptWrites, own: KeptWrite): Promise<"all-sent" | "some-wait"> {
  if (!kept.list().some(({ receiptId, refusal }) => receiptId !== own.receiptId && !refusal)) return "all-sent";
  const result = await deliverAlone(kept);
  if (result?.heldBack) return "all-sent";
  const nowMs = Date.now();
  const isBefore = ({ receiptId, onItsWayUntilMs = 0 }: KeptWrite) =>
    receiptId < own.receiptId && onItsWayUntilMs <= nowMs;
  return waitingOf(kept.list()).some(isBefore) ? "some-wait" : "all-sent";
}

/** Sends what waits, oldest first, until the server is out of reach. Returns how many were done. */
export async function sendKept(kept: KeptWrites): Promise<number> {
  return (await deliverAlone(kept))?.done ?? 0;
}

/** One tab at a time: null where another one is just sending, and will send all there is. */
function deliverAlone(kept: KeptWrites): Promise<Delivered | null> {
  return alone(`kontor.unsent.${kept.memberId}`, () => deliver(kept));
}

/** Held back: whoever is signed in walks through a preview. What waits is for today's data, and goes on waiting. */
type Delivered = { done: number; heldBack: boolean };

async function deliver(kept: KeptWrites): Promise<Delivered> {
  let done = 0;
  for (;;) {
    const write = nextToSend(kept.list(), Date.now());
    if (!write) return { done, heldBack: false };
    const { onItsWayUntilMs: _, ...resting } = write;
    kept.keep({ ...resting, onItsWayUntilMs: Date.now() + PATIENCE_MS });
    const sent = await send(write);
    if (sent.status === "sent") {
      kept.forget(write.receiptId);
      done += 1;
      continue;
    }
    const heldBack = sent.status === "refused" && sent.refusal.code === "preview-read-only";
    if (sent.status === "unreachable") kept.keep({ ...resting, reason: sent.reason });
    else kept.keep(heldBack ? resting : { ...resting, refusal: sent.refusal });
    if (heldBack || sent.status === "unreachable") return { done, heldBack };
  }
}
