import { Client } from "pg";
import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { agencyConnection } from "@/lib/db/connection";
import { migrate, readMigrations } from "@/lib/db/migrate";
import { withScratchDatabase } from "@/lib/db/scratch-database";
import { anAgency } from "@/lib/testing/database";
import { aProject } from "@/lib/testing/factories";
import { wrongTotals } from "@/lib/testing/totals";

const agency = anAgency();

const WRITERS = 12;
const ROUNDS = 12;
const DAYS = ["2026-10-30", "2026-10-31", "2026-11-01", "2026-11-02"];

const INSERT = `
  INSERT INTO "TimeEntry" ("id", "memberId", "projectId", "day", "durationSeconds", "timeZone", "billable", "updatedAt")
  SELECT gen_random_uuid(), "memberId", "projectId", "day", 60, 'UTC', random() < 0.5, now()
  FROM json_to_recordset($1) AS r("memberId" uuid, "projectId" uuid, "day" date)`;

test("many who write the same sums in opposite orders never wait for each other for good", async () => {
  const { db } = agency;
  const memberIds = [agency.ownerId, ...(await actorIds(3))];
  const projectIds = await Promise.all(Array.from({ length: 4 }, async () => (await aProject(db)).id));
  const rows = memberIds.flatMap((memberId) =>
    projectIds.flatMap((projectId) => DAYS.map((day) => ({ memberId, projectId, day }))),
  );
  const writers = Array.from({ length: WRITERS }, async (_, writer) => {
    const client = new Client(agencyConnection(agency.agency, "app"));
    await client.connect();
    // Each has its own order, and another in every round.
    for (let round = 0; round < ROUNDS; round += 1) {
      const mine = rows.toSorted((one, other) => rank(one, writer + round) - rank(other, writer + round));
      await client.query(INSERT, [JSON.stringify(mine)]);
      const [project, other] = [projectIds[(writer + round) % 4], projectIds[(writer + round + 1 + (round % 3)) % 4]];
      await client.query(
        `UPDATE "TimeEntry" SET "projectId" = $1, "day" = $2, "durationSeconds" = 120 WHERE "id" IN
           (SELECT "id" FROM "TimeEntry" WHERE "projectId" = $3 ORDER BY random() LIMIT 5 FOR UPDATE SKIP LOCKED)`,
        [other, DAYS[round % 4], project],
      );
      await client.query(
        `DELETE FROM "TimeEntry" WHERE "id" IN
           (SELECT "id" FROM "TimeEntry" ORDER BY random() LIMIT 20 FOR UPDATE SKIP LOCKED)`,
      );
    }
    await client.end();
  });
  await Promise.all(writers);
  expect(await agency.db.timeEntry.count()).toBe(WRITERS * ROUNDS * (rows.length - 20));
  expect(await wrongTotals(agency.agency)).toEqual([]);
}, 60_000);

test("transactions that go forward in time never wait for each other for good", async () => {
  const { id: projectId } = await aProject(agency.db);
  const memberIds = await actorIds(6);
  const writers = memberIds.map(async (memberId, writer) => {
    const client = new Client(agencyConnection(agency.agency, "app"));
    await client.connect();
    for (let round = 0; round < ROUNDS; round += 1) {
      await client.query("BEGIN");
      for (const day of DAYS.slice(writer % 3)) {
        await client.query(INSERT, [JSON.stringify([{ memberId, projectId, day }])]);
      }
      await client.query("COMMIT");
    }
    await client.end();
  });
  await Promise.all(writers);
  const { _sum } = await agency.db.projectDay.aggregate({ where: { projectId }, _sum: { entries: true } });
  expect(_sum.entries).toBe(2 * ROUNDS * (4 + 3 + 2));
}, 60_000);

test("a database from before is given the sums of what is in it", async () => {
  const names = (await readMigrations("agency")).map(({ name }) => name);
  const before = names[names.indexOf("20261122190000_daily_totals") - 1];
  await withScratchDatabase(async (connection) => {
    await migrate(connection, "agency", { upTo: before });
    const client = new Client(connection);
    await client.connect();
    const [memberId, projectId] = [uuidv7(), uuidv7()];
    await client.query(`INSERT INTO "Member" ("id", "name", "email") VALUES ($1, 'Mia', 'mia@old.example')`, [
      memberId,
    ]);
    await client.query(`INSERT INTO "Project" ("id", "name") VALUES ($1, 'Deich')`, [projectId]);
    const rows = [...DAYS, ...DAYS].map((day) => ({ memberId, projectId, day }));
    await client.query(INSERT, [JSON.stringify(rows)]);
    await migrate(connection, "agency");
    const { rows: days } = await client.query(`SELECT "seconds", "entries" FROM "MemberDay" ORDER BY "day"`);
    await client.end();
    expect(days).toEqual(DAYS.map(() => ({ seconds: "120", entries: 2 })));
    expect(await wrongTotals(agency.agency, connection)).toEqual([]);
  });
});

type Row = { memberId: string; projectId: string; day: string };

/** No order in particular, and the same every time. */
function rank(row: Row, seed: number): number {
  const text = `${row.projectId}${row.day}${row.memberId}`;
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) + seed) % 99_991, seed);
}

async function actorIds(count: number): Promise<string[]> {
  const actors = await Promise.all(Array.from({ length: count }, () => agency.actor("member")));
  return actors.map(({ memberId }) => memberId ?? "");
}
