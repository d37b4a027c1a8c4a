import { recordEvent } from "@/lib/audit/record";
import { agencyClient } from "@/lib/db/agency-client";
import { controlClient } from "@/lib/db/control";
import type { OutboxMessage as OutboxRow, Prisma } from "@/lib/db/generated/agency/client";
import type { AgencyRecord } from "@/lib/db/registry";
import { logFault } from "@/lib/errors/log-fault";
import { addToLog, handOver, spread } from "@/lib/jobs/deliver-to-agency";
import { prepareMail } from "@/lib/jobs/prepare-mail";
import { RefusedMailError } from "@/lib/mail/refused-mail-error";
import { deliverMail } from "@/lib/mail/transport";
import { outboxMessageSchema } from "@/lib/outbox/schema";
import { now } from "@/lib/time/clock";

const FIRST_RETRY_MS = 30_000;
const LONGEST_RETRY_MS = 3_600_000;
/** A mail server may take its time. */
const DELIVERY_TIMEOUT_MS = 90_000;

/** Delivers what is due in an agency's outbox, one message after the other. Run twice at once, each goes out once. */
export async function deliverOutbox(agency: AgencyRecord): Promise<void> {
  const client = agencyClient(agency);
  for (;;) {
    let claimed: OutboxRow | undefined;
    try {
      const found = await client.$transaction(
        async (tx) => {
          claimed = await claim(tx);
          if (claimed) await deliver(tx, agency, claimed);
          return claimed !== undefined;
        },
        { timeout: DELIVERY_TIMEOUT_MS },
      );
      if (!found) return;
    } catch (error) {
      if (!claimed) throw error;
      await postpone(agency, claimed, error);
    }
  }
}

/** The row stays locked until it is delivered, so that another worker passes it by. */
async function claim(tx: Prisma.TransactionClient): Promise<OutboxRow | undefined> {
  const [row] = await tx.$queryRaw<OutboxRow[]>`
    SELECT * FROM "OutboxMessage" WHERE "doneAt" IS NULL AND "availableAt" <= ${now()}
    ORDER BY "availableAt" LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return row;
}

async function deliver(tx: Prisma.TransactionClient, agency: AgencyRecord, row: OutboxRow): Promise<void> {
  const message = outboxMessageSchema.parse({ kind: row.kind, payload: row.payload });
  if (message.kind === "agency-renamed") {
    await controlClient().agency.update({ where: { id: agency.id }, data: { name: message.payload.name } });
  } else if (message.kind === "agency-event") {
    await addToLog(message.payload);
  } else if (message.kind === "agency-mail") {
    await handOver(row.id, message.payload);
  } else if (message.kind === "agency-notice" || message.kind === "operators-notice") {
    await spread(row.id, message);
  } else {
    const mail = await prepareMail(tx, agency, message.payload);
    if (mail) {
      await deliverMail({ id: row.id, ...mail });
      const subject = { kind: "mail", id: row.id } as const;
      await recordEvent(tx, null, "mail.sent", subject, { template: message.payload.template, to: mail.to });
    }
  }
  await tx.outboxMessage.update({ where: { id: row.id }, data: { doneAt: now() }, select: { id: true } });
}

/** Tried again later, ever more rarely; what can never be delivered is given up, and the log says so. */
async function postpone(agency: AgencyRecord, row: OutboxRow, error: unknown): Promise<void> {
  logFault(error);
  const hopeless = error instanceof RefusedMailError;
  const waitMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** row.attempts);
  await agencyClient(agency).$transaction(async (tx) => {
    await tx.outboxMessage.update({
      where: { id: row.id },
      data: {
        attempts: { increment: 1 },
        ...(hopeless ? { doneAt: now() } : { availableAt: new Date(now().getTime() + waitMs) }),
      },
      select: { id: true },
    });
    if (hopeless) await recordEvent(tx, null, "mail.failed", { kind: "mail", id: row.id });
  });
}
