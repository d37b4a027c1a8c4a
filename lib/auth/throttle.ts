import { createHash } from "node:crypto";
import type { AgencyClient } from "@/lib/db/agency-client";
import { now } from "@/lib/time/clock";

type Limit = { key: string; freeAttempts: number };

const FIRST_WAIT_SECONDS = 30;
const LONGEST_WAIT_SECONDS = 3600;
const FORGET_AFTER_SECONDS = 86_400;

/**
 * Counts an attempt before it is made, under the account at this address, the account, and the address.
 * One statement a key, so that parallel guesses queue up at the row and none slips through.
 * Returns 0, or how many seconds to wait; then the attempt must not be made.
 */
export async function reserveAttempt(client: AgencyClient, account: string, address: string): Promise<number> {
  for (const limit of limits(account, address)) {
    const waitSeconds = await reserve(client, limit);
    if (waitSeconds > 0) return waitSeconds;
  }
  return 0;
}

/** After a success: the account starts afresh, and the address gets its attempt back. */
export async function forgiveAttempts(client: AgencyClient, account: string, address: string): Promise<void> {
  const [accountAtAddress, accountAnywhere, atAddress] = limits(account, address).map(({ key }) => key);
  await client.$executeRaw`DELETE FROM "SignInThrottle" WHERE "key" IN (${accountAtAddress}, ${accountAnywhere})`;
  await client.$executeRaw`
    UPDATE "SignInThrottle" SET "failures" = greatest("failures" - 1, 0) WHERE "key" = ${atAddress}`;
}

function limits(account: string, address: string): [Limit, Limit, Limit] {
  const hashed = (...parts: string[]) => createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
  return [
    { key: hashed("account-address", account, address), freeAttempts: 5 },
    // More than one address may guess at an account, and many people share an office's address.
    { key: hashed("account", account), freeAttempts: 20 },
    { key: hashed("address", address), freeAttempts: 50 },
  ];
}

async function reserve(client: AgencyClient, { key, freeAttempts }: Limit): Promise<number> {
  const at = now();
  const forgotten = new Date(at.getTime() - FORGET_AFTER_SECONDS * 1000);
  const [reserved] = await client.$queryRaw<{ failures: number }[]>`
    INSERT INTO "SignInThrottle" AS t ("key", "failures", "touchedAt") VALUES (${key}, 1, ${at})
    ON CONFLICT ("key") DO UPDATE SET
      "failures" = CASE WHEN t."touchedAt" < ${forgotten} THEN 1 ELSE t."failures" + 1 END,
      "touchedAt" = ${at},
      "blockedUntil" = CASE
        WHEN t."touchedAt" < ${forgotten} OR t."failures" + 1 < ${freeAttempts}::int THEN NULL
        ELSE ${at}::timestamptz + make_interval(secs => least(
          ${LONGEST_WAIT_SECONDS}::float8,
          ${FIRST_WAIT_SECONDS}::float8 * power(2, least(t."failures" + 1 - ${freeAttempts}::int, 20))))
      END
    WHERE t."blockedUntil" IS NULL OR t."blockedUntil" <= ${at}
    RETURNING "failures"`;
  if (reserved) return 0;
  const row = await client.signInThrottle.findUnique({ where: { key }, select: { blockedUntil: true } });
  const waitMs = (row?.blockedUntil?.getTime() ?? 0) - at.getTime();
  return Math.max(1, Math.ceil(waitMs / 1000));
}
