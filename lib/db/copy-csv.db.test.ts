import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { copyCsv } from "@/lib/db/copy-csv";
import { Prisma } from "@/lib/db/generated/agency/client";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();

const openCopies = async () => {
  const [found] = await agency.db.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS "count" FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'COPY (%'`;
  return found.count;
};

test("a value is no part of the statement, whatever it holds", async () => {
  const hostile = `'); DROP TABLE "Member"; -- $1 \\ "`;
  const query = Prisma.sql`SELECT ${hostile}::text, ${7}::int + 1, ${true}::boolean, ${""}::text`;
  expect(await text(copyCsv(agency.agency, query))).toBe(`"'); DROP TABLE ""Member""; -- $1 \\ """,8,t,""\n`);
});

test("a value of another kind is refused", async () => {
  await expect(text(copyCsv(agency.agency, Prisma.sql`SELECT ${["a"]}::text[]`))).rejects.toThrow(TypeError);
});

test("it changes nothing", async () => {
  await expect(text(copyCsv(agency.agency, Prisma.sql`SELECT lo_create(0)`))).rejects.toThrow("read-only transaction");
});

test("what nobody reads to its end is given up, and its connection with it", async () => {
  for await (const _ of copyCsv(agency.agency, Prisma.sql`SELECT repeat('x', 1000) FROM generate_series(1, 1000000)`))
    break;
  await expect.poll(openCopies).toBe(0);
});

test("a statement that fails half way fails the file", async () => {
  const query = Prisma.sql`SELECT 1 / (1000 - n) FROM generate_series(1, 2000) n`;
  await expect(text(copyCsv(agency.agency, query))).rejects.toThrow("division by zero");
});
