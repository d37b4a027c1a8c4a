import { v7 as uuidv7 } from "uuid";
import type { Actor, Place } from "@/lib/access/actor";
import { type EventAction, isAboutAccounts, type SubjectKind } from "@/lib/audit/event-actions";
import type { Prisma } from "@/lib/db/generated/agency/client";

type Detail = Prisma.InputJsonObject;

/**
 * Adds an event to the log. The event itself names only ids and kinds; whatever names or describes a person
 * (and what helps a reader) goes into `detail`, which can be erased.
 */
export type Record = (
  action: EventAction,
  subject: { kind: SubjectKind; id: string | null },
  detail?: Detail,
) => Promise<void>;

export function recorder(tx: Prisma.TransactionClient, actor: Actor): { record: Record; recorded: () => number } {
  let count = 0;
  const record: Record = async (action, subject, detail) => {
    count += 1;
    await recordEvent(tx, actor.memberId, action, subject, withPlace(action, actor.place, detail));
  };
  return { record, recorded: () => count };
}

/** Adds from where it came to what is about accounts; a job comes from nowhere. */
export function withPlace(action: EventAction, place: Place | undefined, detail?: Detail): Detail | undefined {
  if (!place || !isAboutAccounts(action)) return detail;
  return { address: place.address, userAgent: place.userAgent, ...detail };
}

/** For sign-in, where nobody is an actor yet. Everything else records through `writeAs`. */
export async function recordEvent(
  tx: Prisma.TransactionClient,
  actorId: string | null,
  action: EventAction,
  subject: { kind: SubjectKind; id: string | null },
  detail?: Detail,
): Promise<void> {
  await tx.event.create({
    data: {
      id: uuidv7(),
      actorId,
      action,
      subjectKind: subject.kind,
      subjectId: subject.id,
      ...(detail ? { detail: { create: { data: detail } } } : {}),
    },
    select: { id: true },
  });
}
