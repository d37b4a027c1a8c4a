import { afterEach, expect, test } from "vitest";
import { agencyClient, closeAgencyClients, queryAgency } from "@/lib/db/agency-client";
import { Prisma } from "@/lib/db/generated/agency/client";
import { isUnavailable } from "@/lib/errors/database-refusals";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();
const zone = process.env.TZ;

afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test.each(["UTC", "America/New_York", "Pacific/Auckland"])("a process in %s reads what Prisma would", async (TZ) => {
  process.env.TZ = TZ;
  const sql = Prisma.sql`
    SELECT '2026-11-23'::date AS "day", '2026-11-23 23:30:00.25'::timestamp AS "local",
           '2026-11-23T23:30:00.123+02'::timestamptz AS "instant", 9007199254740993 AS "large", 7::int AS "small",
           1.5::float8 AS "share", ARRAY['a', NULL, 'b c'] AS "words", '{"a": [1]}'::jsonb AS "json",
           true AS "yes", NULL::date AS "none", '018c22ac-d000-7606-8dae-f7105e1b41c2'::uuid AS "id"`;
  expect(await queryAgency(agency.agency, sql)).toEqual(await agency.db.$queryRaw(sql));
});

test.each(["UTC", "America/New_York", "Pacific/Auckland"])("a process in %s sends an instant as it is", async (TZ) => {
  process.env.TZ = TZ;
  const at = new Date("2026-11-23T00:00:00Z");
  const sql = Prisma.sql`SELECT ${at}::date AS "day", ${at}::timestamptz AS "instant", ${[at]}::date[]::text[] AS "all"`;
  expect(await queryAgency(agency.agency, sql)).toEqual([{ day: at, instant: at, all: ["2026-11-23"] }]);
});

test("a plan is kept where that is asked for, and nowhere else", async () => {
  for (const keepsPlan of [true, true, false]) {
    await queryAgency(agency.agency, Prisma.sql`SELECT ${keepsPlan ? 1 : 2}::int AS "kept"`, { keepsPlan });
  }
  const kept = await agency.db.$queryRaw`
    SELECT "generic_plans" + "custom_plans" AS "plans" FROM "pg_prepared_statements" WHERE "statement" LIKE '%"kept"'`;
  expect(kept).toEqual([{ plans: 2n }]);
});

test("one statement after the clients were closed opens them again", async () => {
  await queryAgency(agency.agency, Prisma.sql`SELECT 1`);
  const client = agencyClient(agency.agency);
  await client.$disconnect();
  expect(await queryAgency(agency.agency, Prisma.sql`SELECT 2 AS "two"`)).toEqual([{ two: 2 }]);
  await closeAgencyClients();
  expect(await queryAgency(agency.agency, Prisma.sql`SELECT 3 AS "three"`)).toEqual([{ three: 3 }]);
});

test("a server that does not answer is away, and no fault", async () => {
  const away = queryAgency({ ...agency.agency, host: "127.0.0.1", port: 1 }, Prisma.sql`SELECT 1`);
  expect(isUnavailable(await away.catch((error: unknown) => error))).toBe(true);
});
