import type { Actor } from "@/lib/access/actor";
import { mayDo, type Permission } from "@/lib/access/permissions";
import { refuseInPreview } from "@/lib/access/preview";
import { type RecordEach, type Record as RecordEvent, recorder } from "@/lib/audit/record";
import { agencyClient } from "@/lib/db/agency-client";
import { Prisma } from "@/lib/db/generated/agency/client";
import { hasMoved } from "@/lib/db/registry";
import { asDomainError, isDenied } from "@/lib/errors/database-refusals";
import { DomainError } from "@/lib/errors/domain-error";
import { wakeOutbox } from "@/lib/jobs/send-job";
import { postMessage } from "@/lib/outbox/post";
import type { OutboxMessage } from "@/lib/outbox/schema";

/** The tables a command may touch; the log and the receipts are written by the door itself. */
export type AgencyWriter = Omit<
  Prisma.TransactionClient,
  "event" | "eventDetail" | "outboxMessage" | "receipt" | "$queryRawUnsafe" | "$executeRawUnsafe"
>;

export type Writing = {
  tx: AgencyWriter;
  /** Writes the event that goes with the change, in its transaction. At least one is due. */
  record: RecordEvent;
  /** The same for a change of many rows. */
  recordEach: RecordEach;
  /** What must happen outside this database, once the change is committed. */
  post: (message: OutboxMessage) => Promise<void>;
  /** For when there was nothing to do: takes everything back and gives the answer. */
  unchanged: <T>(answer: T) => T;
};

/**
 * The one way to change an agency's data: one transaction, checked against the permission table, refused when
 * nothing was recorded in the log. With a receipt id on the actor the same request has one effect: the second time
 * its first answer is given again (so an answer must survive JSON).
 * Throws `DomainError`, also for what the database itself refused. Changes of many rows need a longer `timeoutMs` than
 * the usual 15 s, after which everything is taken back. A secret answer is kept nowhere, so there the same request has
 * its effect again.
 */
export async function writeAs<T>(
  actor: Actor,
  permission: Permission,
  change: (writing: Writing) => Promise<T>,
  { timeoutMs, isAnswerSecret = false }: { timeoutMs?: number; isAnswerSecret?: boolean } = {},
): Promise<T> {
  if (!mayDo(actor.subjects, permission)) throw new DomainError("forbidden");
  refuseInPreview(actor, permission);
  let posted = false;
  const onPost = () => {
    posted = true;
  };
  try {
    const answer = await agencyClient(actor.agency).$transaction(
      (tx) => (isAnswerSecret ? runRecorded : runOnce)(tx, actor, change, onPost),
      timeoutMs === undefined ? undefined : { timeout: timeoutMs },
    );
    if (posted) await wakeOutbox(actor.agency.id);
    return answer;
  } catch (error) {
    if (error instanceof TakenBack) return error.answer as T;
    // Whoever still had the database that was the agency's until just now: nothing of it was kept.
    if (isDenied(error) && (await hasMoved(actor.agency))) throw new DomainError("unavailable");
    throw asDomainError(error);
  }
}

async function runOnce<T>(
  tx: Prisma.TransactionClient,
  actor: Actor,
  change: (writing: Writing) => Promise<T>,
  onPost: () => void,
): Promise<T> {
  const { receiptId, memberId } = actor;
  if (!receiptId || !memberId) return runRecorded(tx, actor, change, onPost);
  // Waits for the same request if it is under way in another transaction.
  const fresh = await tx.$executeRaw`
    INSERT INTO "Receipt" ("id", "memberId", "result") VALUES (${receiptId}::uuid, ${memberId}::uuid, 'null')
    ON CONFLICT ("id") DO NOTHING`;
  if (fresh === 0) {
    const receipt = await tx.receipt.findUniqueOrThrow({ where: { id: receiptId } });
    // Somebody else's id: ids are made at random, so this is no accident.
    if (receipt.memberId !== memberId) throw new DomainError("forbidden");
    throw new TakenBack(receipt.result);
  }
  const answer = await runRecorded(tx, actor, change, onPost);
  await tx.receipt.update({ where: { id: receiptId }, data: { result: answer ?? Prisma.JsonNull } });
  return answer;
}

async function runRecorded<T>(
  tx: Prisma.TransactionClient,
  actor: Actor,
  change: (writing: Writing) => Promise<T>,
  onPost: () => void,
): Promise<T> {
  const { record, recordEach, recorded } = recorder(tx, actor);
  const unchanged = (answer: unknown): never => {
    throw new TakenBack(answer);
  };
  const post = (message: OutboxMessage) => {
    onPost();
    return postMessage(tx, message);
  };
  const answer = await change({ tx, record, recordEach, post, unchanged });
  if (recorded() === 0) throw new Error("A change was about to be committed that the log knows nothing of");
  return answer;
}

/** Thrown to roll the transaction back although all is well. */
class TakenBack extends Error {
  readonly answer: unknown;

  constructor(answer: unknown) {
    super("taken back");
    this.answer = answer;
  }
}
