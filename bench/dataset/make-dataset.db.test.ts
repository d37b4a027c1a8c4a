import { Client } from "pg";
import { expect, test } from "vitest";
import { verifyPassword } from "@/lib/auth/passwords";
import { agencyConnection } from "@/lib/db/connection";
import { findAgencyRecord, forgetAgencyRecords } from "@/lib/db/registry";
import { examine } from "@/lib/doctor/examine";
import { anInstallation } from "@/lib/testing/installation";
import { type Dataset, makeDataset } from "./make-dataset";

anInstallation();

const TINY: Dataset = {
  members: 6,
  clients: 8,
  projects: 20,
  entries: 3_000,
  seed: 1,
  until: "2026-11-22",
  add: false,
};

const said: string[] = [];
const make = (slug: string, changes: Partial<Dataset> = {}) => {
  forgetAgencyRecords();
  return makeDataset(slug, { ...TINY, ...changes }, (line) => said.push(line));
};

test("an agency is made, filled with exactly what was asked for, and its owner's password printed", async () => {
  await make("one");
  const [counts] = await query("one", COUNTS);
  expect(counts).toEqual({ members: 7, clients: 8, projects: 20, entries: 3_000 });
  const [, password = ""] = /owner@one\.example with the password (\S+)/.exec(said.join("\n")) ?? [];
  const [owner] = await query(
    "one",
    `SELECT "passwordHash", "passwordKeyId" FROM "Member" WHERE 'owner' = ANY ("roles")`,
  );
  const { id } = (await findAgencyRecord("one")) ?? { id: "" };
  const stored = { passwordHash: String(owner?.passwordHash), passwordKeyId: String(owner?.passwordKeyId) };
  expect(await verifyPassword(id, stored, password)).toBe(true);
});

test("an agency that holds something is refused, unless more is to be added", async () => {
  await expect(make("one")).rejects.toThrow('The agency "one" is not empty. To fill it all the same, add --add.');
  await make("one", { add: true, seed: 2 });
  const [counts] = await query("one", COUNTS);
  expect(counts).toEqual({ members: 13, clients: 16, projects: 40, entries: 6_000 });
});

test("the same dataset is not added twice", async () => {
  await expect(make("one", { add: true, seed: 2 })).rejects.toThrow("holds this dataset already");
  expect((await query("one", COUNTS))[0]).toMatchObject({ entries: 6_000 });
});

test("the same seed gives the same content, another seed other content", async () => {
  await make("two");
  await make("three");
  await make("four", { seed: 4 });
  const [two, three, four] = await Promise.all(["two", "three", "four"].map((slug) => query(slug, CONTENT)));
  expect(three).toEqual(two);
  expect(four).not.toEqual(two);
});

test("the work looks like work: three to six entries a day, seven in ten billable, some projects large", async () => {
  const [work] = await query("two", WORK);
  expect(work).toMatchObject({ fewest: 3, most: 6, weekendDays: 0, overlapping: 0 });
  expect(Number(work?.billable)).toBeCloseTo(0.7, 1);
  expect(Number(work?.largest)).toBeGreaterThan((2 * TINY.entries) / TINY.projects);
});

test("the sums by project, member, month and day are right, and nothing else is broken", async () => {
  const only = ["project-months", "project-days", "member-days", "agency-schema", "app-rights"];
  const results = await examine({ mayRepair: false, only });
  expect(results.flatMap(({ broken }) => broken)).toEqual([]);
});

async function query(slug: string, sql: string): Promise<Record<string, unknown>[]> {
  const agency = await findAgencyRecord(slug);
  if (!agency) throw new Error(`There is no agency ${slug}`);
  const client = new Client(agencyConnection(agency, "owner"));
  await client.connect();
  return client
    .query(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

const COUNTS = `SELECT
  (SELECT count(*) FROM "Member")::int AS members, (SELECT count(*) FROM "Client")::int AS clients,
  (SELECT count(*) FROM "Project")::int AS projects, (SELECT count(*) FROM "TimeEntry")::int AS entries`;

/** Activities have ids of their own in every agency. */
const CONTENT = `
  SELECT md5(string_agg(concat_ws('|', e."id", "memberId", "projectId", "taskId", a."name", "day", "startedAt",
    "durationSeconds", "note", "billable"), ',' ORDER BY e."id")) AS content
  FROM "TimeEntry" AS e JOIN "Activity" AS a ON a."id" = "activityId"`;

/** The oldest day may have been cut off in its middle, when the number was reached. */
const WORK = `
  WITH days AS (SELECT "memberId", "day", count(*)::int AS entries FROM "TimeEntry"
    WHERE "day" > (SELECT min("day") FROM "TimeEntry") GROUP BY 1, 2)
  SELECT (SELECT min(entries) FROM days) AS fewest, (SELECT max(entries) FROM days) AS most,
    (SELECT count(*)::int FROM days WHERE extract(isodow FROM "day") > 5) AS "weekendDays",
    (SELECT avg("billable"::int) FROM "TimeEntry") AS billable,
    (SELECT max(n) FROM (SELECT count(*) AS n FROM "TimeEntry" GROUP BY "projectId") AS projects) AS largest,
    (SELECT count(*)::int FROM "TimeEntry" AS a JOIN "TimeEntry" AS b USING ("memberId", "day")
      WHERE a."id" < b."id" AND a."startedAt" < b."endedAt" AND b."startedAt" < a."endedAt") AS overlapping`;
