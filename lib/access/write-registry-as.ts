import { v7 as uuidv7 } from "uuid";
import type { Actor } from "@/lib/access/actor";
import { mayDo, type Permission } from "@/lib/access/permissions";
import { refuseInPreview } from "@/lib/access/preview";
import type { RegistryTable } from "@/lib/access/read-registry-as";
import type { EventAction, SubjectKind } from "@/lib/audit/event-actions";
import { controlClient } from "@/lib/db/control";
import type { Prisma } from "@/lib/db/generated/control/client";
import { asDomainError } from "@/lib/errors/database-refusals";
import { DomainError } from "@/lib/errors/domain-error";
import { wakeOutbox } from "@/lib/jobs/send-job";
import { isOperatorsRealm, operatorsRealm } from "@/lib/operators/realm";
import type { EventDetails, MailRequest, Notice, OutboxMessage } from "@/lib/outbox/schema";
import { now } from "@/lib/time/clock";

/** The tables a command may touch: no account, no key, and the log only through `record`. */
export type RegistryWriter = Pick<Prisma.TransactionClient, RegistryTable | "invoiceCounter" | "$queryRaw">;

export type RegistryWriting = {
  tx: RegistryWriter;
  /**
   * Writes the event that goes with the change: into the agency's log when it is about an agency, into the operators'
   * when an operator or the system acts. At least one is due.
   */
  record: (
    action: EventAction,
    subject: { kind: SubjectKind; id: string | null; agencyId?: string },
    detail?: EventDetails,
  ) => Promise<void>;
  /** A mail to a member of the agency. */
  tellMember: (agencyId: string, mail: MailRequest) => Promise<void>;
  /** A mail to the agency's owners, and to the member besides whom it concerns. */
  tellAgency: (agencyId: string, memberId: string | null, notice: Notice) => Promise<void>;
  /** A mail to every operator. */
  tellOperators: (notice: Notice) => Promise<void>;
  /** A mail to an operator, whose id the mail names as `memberId`. */
  tellOperator: (mail: MailRequest) => Promise<void>;
};

/**
 * The one way to change what the installation keeps of its agencies: one transaction in the control database, checked
 * against the permission table, refused when nothing was recorded. What it causes in an agency's database travels
 * through the operators' outbox, which is written in the same transaction and applied so that twice is once.
 * Throws `DomainError`.
 */
export async function writeRegistryAs<T>(
  actor: Actor,
  permission: Permission,
  change: (writing: RegistryWriting) => Promise<T>,
): Promise<T> {
  if (!mayDo(actor.subjects, permission)) throw new DomainError("forbidden");
  refuseInPreview(actor, permission);
  try {
    const answer = await controlClient().$transaction(async (tx) => {
      const { writing, recorded } = writingTo(tx, actor);
      const answer = await change(writing);
      if (recorded() === 0) throw new Error("A change was about to be committed that the log knows nothing of");
      return answer;
    });
    await wakeOutbox(operatorsRealm().id);
    return answer;
  } catch (error) {
    throw asDomainError(error);
  }
}

function writingTo(tx: Prisma.TransactionClient, actor: Actor): { writing: RegistryWriting; recorded: () => number } {
  let count = 0;
  const isMember = actor.memberId !== null && !isOperatorsRealm(actor.agency);
  const post = async (message: OutboxMessage) => {
    await tx.outboxMessage.create({ data: { id: uuidv7(), availableAt: now(), ...message }, select: { id: true } });
  };
  const record: RegistryWriting["record"] = async (action, { kind, id, agencyId }, detail) => {
    count += 1;
    const event = { id: uuidv7(), actorId: actor.memberId, action, subjectKind: kind, subjectId: id };
    if (!isMember) {
      await tx.event.create({
        data: { ...event, ...(detail ? { detail: { create: { data: detail } } } : {}) },
        select: { id: true },
      });
    }
    if (!agencyId) return;
    // An operator is nobody in the agency's database: there the log says that it was the operator.
    const actorId = isMember ? actor.memberId : null;
    const at = now().toISOString();
    await post({
      kind: "agency-event",
      payload: { agencyId, at, event: { ...event, actorId }, detail: detail ?? null },
    });
  };
  const tellMember = (agencyId: string, mail: MailRequest) =>
    post({ kind: "agency-mail", payload: { agencyId, mail } });
  const tellAgency = (agencyId: string, memberId: string | null, notice: Notice) =>
    post({ kind: "agency-notice", payload: { agencyId, memberId, notice } });
  const tellOperators = (notice: Notice) => post({ kind: "operators-notice", payload: { notice } });
  const tellOperator = (mail: MailRequest) => post({ kind: "mail", payload: mail });
  return { writing: { tx, record, tellMember, tellAgency, tellOperators, tellOperator }, recorded: () => count };
}
