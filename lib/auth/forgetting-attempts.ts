import { ATTEMPT_KINDS, deviceLimitsOf, limitsOf } from "@/lib/auth/throttle-keys";
import type { Prisma } from "@/lib/db/generated/agency/client";
import { now } from "@/lib/time/clock";

/** Longer than any count that an address has a part in is kept. */
const LOOK_BACK_MS = 2 * 86_400_000;

/**
 * Wipes out every failure that is counted against a member: at the account whatever their number, from each address
 * that the log has lately seen them or a guesser at, and from each browser they are known by. Gives how many counts.
 */
export async function forgetAttempts(tx: Tx, memberId: string): Promise<number> {
  const devices = await tx.knownDevice.findMany({ where: { memberId }, select: { id: true } });
  const since = new Date(now().getTime() - LOOK_BACK_MS);
  const seen = await tx.$queryRaw<{ address: string }[]>`
    SELECT DISTINCT d."data" ->> 'address' AS "address"
    FROM "Event" e JOIN "EventDetail" d ON d."eventId" = e."id"
    WHERE e."subjectKind" = 'member' AND e."subjectId" = ${memberId}::uuid AND e."at" > ${since}
      AND d."data" ? 'address'`;
  // The counts of the account itself have no address in them; any will do where none was seen.
  const addresses = ["unknown", ...seen.map(({ address }) => address)];
  const attempts = ATTEMPT_KINDS.flatMap((kind) => addresses.map((address) => ({ kind, memberId, address })));
  const limits = attempts.flatMap((attempt) => [
    ...limitsOf(attempt),
    ...devices.flatMap(({ id }) => deviceLimitsOf(attempt, id)),
  ]);
  const keys = [...new Set(limits.map(({ key }) => key))];
  const { count } = await tx.signInThrottle.deleteMany({ where: { key: { in: keys } } });
  return count;
}

type Tx = Pick<Prisma.TransactionClient, "knownDevice" | "signInThrottle" | "$queryRaw">;
