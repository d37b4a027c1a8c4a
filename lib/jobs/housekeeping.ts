import { agencyClient } from "@/lib/db/agency-client";
import type { AgencyRecord } from "@/lib/db/registry";
import { now } from "@/lib/time/clock";

const DAY_MS = 86_400_000;

/** Removes what has served its purpose. None of it is an agency's data. */
export async function keepHouse(agency: AgencyRecord): Promise<void> {
  const client = agencyClient(agency);
  const at = now();
  const daysAgo = (days: number) => new Date(at.getTime() - days * DAY_MS);
  await client.session.deleteMany({ where: { expiresAt: { lt: at } } });
  await client.memberLink.deleteMany({ where: { expiresAt: { lt: daysAgo(30) } } });
  await client.signInThrottle.deleteMany({ where: { touchedAt: { lt: daysAgo(2) } } });
  await client.receipt.deleteMany({ where: { createdAt: { lt: daysAgo(7) } } });
  await client.outboxMessage.deleteMany({ where: { doneAt: { lt: daysAgo(7) } } });
}
