import { expect, it } from "vitest";
import { statementName } from "@/lib/db/statement-names";

const lookup = (table: string) => ({ sql: `SELECT "t0"."id" FROM "${table}" AS "t0" WHERE "t0"."id" = $1`, args: [1] });

it("what is written by hand has no name, nor what holds a long list", () => {
  expect(statementName({ sql: "WITH sums AS (SELECT 1) SELECT * FROM sums", args: [] })).toBe("");
  expect(statementName({ ...lookup("Member"), args: Array.from({ length: 21 }) })).toBe("");
});

it("a lookup has one name, its own, that PostgreSQL does not cut off", () => {
  const name = statementName(lookup("Member"));
  expect(name).toBe(statementName(lookup("Member")));
  expect(name).not.toBe(statementName(lookup("Client")));
  expect(name.length).toBeGreaterThan(20);
  expect(name.length).toBeLessThan(64);
});

it("no more than a hundred have names, and those keep them", () => {
  const all = Array.from({ length: 200 }, (_, index) => statementName(lookup(`Table${index}`)));
  expect(all.filter(Boolean).length).toBeLessThanOrEqual(100);
  expect(all.at(-1)).toBe("");
  expect(statementName(lookup("Table0"))).toBe(all[0]);
});
