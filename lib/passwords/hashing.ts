import { availableParallelism } from "node:os";
import { DomainError } from "@/lib/errors/domain-error";
import type { HashingAnswer, HashingQuestion } from "@/lib/passwords/argon2";
import { FairQueue } from "@/lib/passwords/process/fair-queue";
import { HelperProcess } from "@/lib/passwords/process/helper-process";

/** As many as can be computed at once; more would only take more memory. */
const AT_ONCE = availableParallelism();

type Hashing = { queue: FairQueue; helper: HelperProcess<HashingQuestion, HashingAnswer> };

// Next bundles the app in several parts: one process hashes for all of them.
const key = Symbol.for("kontor.hashing");
const shared = globalThis as { [key]?: Hashing };
shared[key] ??= {
  // A core does about eight a second: nobody waits longer than a few seconds for others of their agency.
  queue: new FairQueue({ atOnce: AT_ONCE, waitingOfOne: 32 * AT_ONCE, waitingOfAll: 256 * AT_ONCE }),
  helper: new HelperProcess("hash-passwords", () => ({ UV_THREADPOOL_SIZE: String(AT_ONCE) })),
};
const { queue, helper } = shared[key];

/** Throws "busy" when `askHashing` would: before work is done in vain. */
export function requireRoomToHash(party: string): void {
  if (queue.isFullFor(party)) throw new DomainError("busy");
}

/**
 * Has a password hashed or compared in a process of low priority, so that pages stay quick however many sign in.
 * Throws "busy" when too many wait, a fault when there is no such process: never an answer that nobody computed.
 *
 * @param party whose turn it is: an agency's id
 */
export function askHashing<Kind extends HashingQuestion["kind"]>(
  party: string,
  question: HashingQuestion & { kind: Kind },
): Promise<HashingAnswer & { kind: Kind }> {
  return queue.run(party, () => helper.ask(question)) as Promise<HashingAnswer & { kind: Kind }>;
}
