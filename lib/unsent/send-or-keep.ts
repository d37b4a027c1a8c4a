import { isWaiting, type KeptWrites } from "@/lib/unsent/kept-writes";
import { type Refusal, type Sent, send, type Write } from "@/lib/unsent/send";

export type NewWrite = Write & {
  /** What it is about, in case it has to be kept: "Website-Relaunch · 1:30". */
  label: string;
  /** What to send later instead, where the first attempt lets the server take the time it is. */
  keptBody?: Write["body"];
};

export type Outcome<Answer> =
  | { status: "sent"; answer: Answer }
  | { status: "refused"; refusal: Refusal }
  /** It is safe in this browser and will be sent again. */
  | { status: "kept" };

/** Sends a write, or keeps it when the server is out of reach. Behind others that wait, so that their order stays. */
export async function sendOrKeep<Answer>(kept: KeptWrites, newWrite: NewWrite): Promise<Outcome<Answer>> {
  const { label, keptBody, ...write } = newWrite;
  const { heldBack } = kept.list().some(isWaiting) ? await deliver(kept) : { heldBack: false };
  const sent: Sent<Answer> =
    kept.list().some(isWaiting) && !heldBack ? { status: "unreachable", reason: "offline" } : await send<Answer>(write);
  if (sent.status !== "unreachable") return sent;
  kept.keep({ ...write, body: keptBody ?? write.body, label, reason: sent.reason });
  return { status: "kept" };
}

/** Sends what waits, oldest first, until the server is out of reach. Returns how many were done. */
export async function sendKept(kept: KeptWrites): Promise<number> {
  return (await deliver(kept)).done;
}

/** Held back: whoever is signed in walks through a preview. What waits is for today's data, and goes on waiting. */
async function deliver(kept: KeptWrites): Promise<{ done: number; heldBack: boolean }> {
  let done = 0;
  for (const { label, reason: _, refusal: __, ...write } of kept.list().filter(isWaiting)) {
    const sent = await send(write);
    if (sent.status === "unreachable") {
      kept.keep({ ...write, label, reason: sent.reason });
      break;
    }
    if (sent.status === "refused" && sent.refusal.code === "preview-read-only") return { done, heldBack: true };
    if (sent.status === "refused") kept.keep({ ...write, label, reason: "offline", refusal: sent.refusal });
    else {
      kept.forget(write.receiptId);
      done += 1;
    }
  }
  return { done, heldBack: false };
}
