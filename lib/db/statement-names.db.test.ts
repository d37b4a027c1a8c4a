import { expect, test } from "vitest";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();

test("a connection keeps the plan of a lookup, and none for each length of a list of ids", async () => {
  const { db, ownerId } = agency;
  const prepared = await db.$transaction(async (tx) => {
    for (const _ of [1, 2, 3]) await tx.member.findUniqueOrThrow({ where: { id: ownerId }, select: { name: true } });
    for (const count of [25, 30]) await tx.member.findMany({ where: { id: { in: Array(count).fill(ownerId) } } });
    return tx.$queryRaw<{ statement: string; plans: number }[]>`
      SELECT "statement", ("generic_plans" + "custom_plans")::int AS "plans"
      FROM "pg_prepared_statements" WHERE "statement" LIKE '%"Member"%' AND "statement" NOT LIKE '%pg_prepared%'`;
  });
  expect(prepared.map(({ plans }) => plans)).toEqual([3]);
});
