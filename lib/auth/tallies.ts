import type { Limit } from "@/lib/auth/throttle-keys";
import { asOf, NOTHING, type Tally } from "@/lib/auth/throttle-rules";
import type { AgencyClient } from "@/lib/db/agency-client";
import { now } from "@/lib/time/clock";

type Row = Omit<Tally, keyof Limit> & { key: string };
type Changed<Answer> = { changed: Tally[] | null; answer: Answer };

/** What is counted under each key, without a lock. */
export async function readTallies(client: AgencyClient, limits: Limit[]): Promise<Tally[]> {
  return talliesOf(
    limits,
    await client.signInThrottle.findMany({ where: { key: { in: limits.map(({ key }) => key) } } }),
  );
}

/**
 * Decides and writes with all rows locked, so that parallel attempts queue up. They are locked in one order, so that
 * none waits in a circle. Null as `changed` leaves everything as it was.
 */
export async function changeTallies<Answer>(
  client: AgencyClient,
  limits: Limit[],
  decide: (tallies: Tally[], at: Date) => Changed<Answer>,
): Promise<Answer> {
  const keys = limits.map(({ key }) => key);
  return client.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      INSERT INTO "SignInThrottle" ("key", "touchedAt")
      SELECT "key", ${now()}::timestamptz FROM unnest(${keys}::text[]) AS "key" ORDER BY "key" COLLATE "C"
      ON CONFLICT ("key") DO UPDATE SET "key" = EXCLUDED."key"
      RETURNING "key", "failures", "pending", "blockedUntil", "touchedAt"`;
    const { changed, answer } = decide(talliesOf(limits, rows), now());
    if (changed) {
      const written = JSON.stringify(changed);
      await tx.$executeRaw`
        UPDATE "SignInThrottle" AS t
        SET "failures" = n."failures", "pending" = n."pending", "blockedUntil" = n."blockedUntil",
          "touchedAt" = n."touchedAt"
        FROM jsonb_to_recordset(${written}::jsonb)
          AS n("key" text, "failures" int, "pending" int, "blockedUntil" timestamptz, "touchedAt" timestamptz)
        WHERE t."key" = n."key"`;
    }
    return answer;
  });
}

function talliesOf(limits: Limit[], rows: Row[]): Tally[] {
  const at = now();
  return limits.map((limit) => {
    const row = rows.find(({ key }) => key === limit.key) ?? { ...NOTHING, touchedAt: at };
    return asOf(at, { ...row, ...limit });
  });
}
