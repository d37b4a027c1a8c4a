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

/** Adds an event for each row of a change of many; as many statements for thousands as for one. */
export type RecordEach = (
  action: EventAction,
  kind: SubjectKind,
  rows: readonly { id: string; detail?: Detail }[],
) => Promise<void>;

type Recorder = { record: Record; recordEach: RecordEach; recorded: () => number };

export function recorder(tx: Prisma.TransactionClient, actor: Actor): Recorder {
  let count = 0;
  const record: Record = async (action, subject, detail) => {
    count += 1;
    await recordEvent(tx, actor.memberId, action, subject, withPlace(action, actor.place, detail));
  };
  const recordEach: RecordEach = async (action, kind, rows) => {
    count += rows.length;
    const events = rows.map(({ id, detail }) => ({
      event: { id: uuidv7(), actorId: actor.memberId, action, subjectKind: kind, subjectId: id },
      data: withPlace(action, actor.place, detail),
    }));
    await tx.event.createMany({ data: events.map(({ event }) => event) });
    const details = events.flatMap(({ event, data }) => (data ? [{ eventId: event.id, data }] : []));
    if (details.length > 0) await tx.eventDetail.createMany({ data: details });
  };
  return { record, recordEach, recorded: () => count };
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
  const id = uuidv7();
  // Not one nested in the other: Prisma would read the event again.
  await tx.event.createMany({ data: { id, actorId, action, subjectKind: subject.kind, subjectId: subject.id } });
  if (detail) await tx.eventDetail.createMany({ data: { eventId: id, data: detail } });
}
