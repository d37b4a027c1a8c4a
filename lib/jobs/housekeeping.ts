import { DEVICE_LASTS_MS } from "@/lib/auth/known-devices";
import { KEY_PREFIXES } from "@/lib/auth/throttle-keys";
import { type AgencyClient, agencyClient } from "@/lib/db/agency-client";
import type { AgencyRecord } from "@/lib/db/registry";
import { isOperatorsRealm } from "@/lib/operators/realm";
import { forgetChallenges } from "@/lib/passkeys/challenges";
import { DRAFT_LASTS_MS } from "@/lib/second-factors/authenticators";
import { now } from "@/lib/time/clock";

const DAY_MS = 86_400_000;

/** Removes what has served its purpose. None of it is an agency's data. */
export async function keepHouse(agency: AgencyRecord): Promise<void> {
  const client = agencyClient(agency);
  const at = now();
  const daysAgo = (days: number) => new Date(at.getTime() - days * DAY_MS);
  const shownLongAgo = new Date(at.getTime() - DRAFT_LASTS_MS);
  await client.authenticator.deleteMany({ where: { confirmedAt: null, createdAt: { lt: shownLongAgo } } });
  await client.session.deleteMany({ where: { expiresAt: { lt: at } } });
  await client.memberLink.deleteMany({ where: { expiresAt: { lt: daysAgo(30) } } });
  await client.knownDevice.deleteMany({ where: { lastSeenAt: { lt: new Date(at.getTime() - DEVICE_LASTS_MS) } } });
  await forgetAttempts(client, daysAgo);
  await forgetChallenges(client);
  await client.receipt.deleteMany({ where: { createdAt: { lt: daysAgo(7) } } });
  // Operators have no lists to change many rows of.
  if (!isOperatorsRealm(agency)) await client.bulkChange.deleteMany({ where: { createdAt: { lt: daysAgo(1) } } });
  await client.outboxMessage.deleteMany({ where: { doneAt: { lt: daysAgo(7) } } });
}

/** Failures in a row at a member's account are kept until a success, however long ago the last one was. */
async function forgetAttempts(client: AgencyClient, daysAgo: (days: number) => Date): Promise<void> {
  const under = (prefix: string) => ({ key: { startsWith: `${prefix}:` } });
  const { member, device, name } = KEY_PREFIXES;
  const nothingLeft = { failures: 0, pending: 0 };
  await client.signInThrottle.deleteMany({
    where: {
      OR: [
        { touchedAt: { lt: daysAgo(2) }, ...nothingLeft },
        { touchedAt: { lt: daysAgo(2) }, NOT: { OR: [under(member), under(device), under(name)] } },
        { touchedAt: { lt: daysAgo(30) }, ...under(name) },
        { touchedAt: { lt: daysAgo(400) }, ...under(device) },
      ],
    },
  });
}
