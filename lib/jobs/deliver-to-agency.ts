import { v5 as uuidv5 } from "uuid";
import { agencyClient } from "@/lib/db/agency-client";
import { type AgencyRecord, listAgencyRecords } from "@/lib/db/registry";
import { wakeOutbox } from "@/lib/jobs/send-job";
import { operatorsRealm } from "@/lib/operators/realm";
import type { MailRequest, OutboxMessage } from "@/lib/outbox/schema";
import { now } from "@/lib/time/clock";

type AgencyEvent = Extract<OutboxMessage, { kind: "agency-event" }>["payload"];

/** Adds an event that came about in the control database to the agency's log. The second time it is there already. */
export async function addToLog({ agencyId, at, event, detail }: AgencyEvent): Promise<void> {
  const agency = await findRecord(agencyId);
  if (!agency) return;
  await agencyClient(agency).$transaction(async (tx) => {
    const { count } = await tx.event.createMany({ data: { ...event, at: new Date(at) }, skipDuplicates: true });
    if (count > 0 && detail) await tx.eventDetail.create({ data: { eventId: event.id, data: detail } });
  });
}

/** Puts a mail into the outbox of the agency whose member it is for. It keeps its id, so that it is there once. */
export async function handOver(id: string, { agencyId, mail }: { agencyId: string; mail: MailRequest }): Promise<void> {
  const agency = await findRecord(agencyId);
  if (!agency) return;
  const message = { id, kind: "mail", payload: mail, availableAt: now() };
  await agencyClient(agency).outboxMessage.createMany({ data: message, skipDuplicates: true });
  await wakeOutbox(agencyId);
}

type Notice = Extract<OutboxMessage, { kind: "agency-notice" | "operators-notice" }>;

/**
 * Makes one mail for each whom a notice concerns: every operator, or an agency's owners and the member it names. A mail's
 * id follows from the notice's and its reader's, so that it is there once.
 */
export async function spread(id: string, { kind, payload }: Notice): Promise<void> {
  const isForOperators = kind === "operators-notice";
  const realm = isForOperators ? operatorsRealm() : await findRecord(payload.agencyId);
  if (!realm) return;
  const client = agencyClient(realm);
  const concerned = isForOperators
    ? {}
    : { OR: [{ roles: { has: "owner" as const } }, { id: payload.memberId ?? id }] };
  const readers = await client.member.findMany({ where: { status: "active", ...concerned }, select: { id: true } });
  const mails = readers.map((reader) => ({
    id: uuidv5(reader.id, id),
    kind: "mail",
    payload: { ...payload.notice, memberId: reader.id },
    availableAt: now(),
  }));
  await client.outboxMessage.createMany({ data: mails, skipDuplicates: true });
  await wakeOutbox(realm.id);
}

/** Null: the agency is no more. Looked up anew, as its database may just have been exchanged. */
async function findRecord(agencyId: string): Promise<AgencyRecord | null> {
  return (await listAgencyRecords()).find(({ id }) => id === agencyId) ?? null;
}
