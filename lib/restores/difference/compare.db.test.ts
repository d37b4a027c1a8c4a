import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { readBesideAs } from "@/lib/access/read-beside-as";
import { agencyClient } from "@/lib/db/agency-client";
import { controlClient } from "@/lib/db/control";

import { compareBeside } from "@/lib/restores/difference/compare";
import { anAgency } from "@/lib/testing/database";
import { aDatabaseBeside, dropDatabaseBeside } from "@/lib/testing/database-beside";
import { aClient, anActivity, anEntry, aProject } from "@/lib/testing/factories";
import { aRestoreRequest } from "@/lib/testing/restores";
import type { SideDatabase } from "@/lib/testing/side-database";

const agency = anAgency();
const other = anAgency();

let requestId: string;
let side: SideDatabase;

const rowSchema = z.object({ kind: z.string(), key: z.string(), change: z.string() });

async function differences() {
  const { reader } = await readBesideAs(await agency.actor("admin"), "restore:choose", { requestId, kind: "preview" });
  const rows = z.array(rowSchema).parse(await reader.$queryRaw`SELECT "kind", "key", "change" FROM live.difference`);
  return new Set(rows.map(({ kind, key, change }) => `${kind} ${key} ${change}`));
}

async function seconds(db: typeof agency.db): Promise<number> {
  const { _sum } = await db.timeEntry.aggregate({ _sum: { durationSeconds: true } });
  return _sum.durationSeconds ?? 0;
}

beforeAll(async () => {
  const client = await aClient(agency.db);
  const activity = await anActivity(agency.db);
  for (let made = 0; made < 12; made += 1) {
    const project = await aProject(agency.db, { clientId: client.id, tasks: ["Konzept"], activityIds: [activity.id] });
    for (let entry = 0; entry < 10; entry += 1) {
      await anEntry(agency.db, {
        memberId: agency.ownerId,
        projectId: project.id,
        note: `Zeile ${entry}\nund\t\\ ein Umbruch`,
        durationSeconds: 60 * (made + entry + 1),
      });
    }
  }
  await agency.db.timeEntry.updateMany({ data: { activityId: activity.id } });
  ({ id: requestId } = await aRestoreRequest(await agency.actor("admin")));
  side = await aDatabaseBeside(agency.agency, requestId);
});

afterAll(() => dropDatabaseBeside(side));

describe("a database beside an agency's own", () => {
  it("is not found by another agency, and closed to who may not choose", async () => {
    const about = { requestId, kind: "preview" } as const;
    await expect(readBesideAs(await other.actor("owner"), "restore:choose", about)).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(readBesideAs(await agency.actor("manager"), "restore:choose", about)).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("is compared by nobody but the agency's own jobs", async () => {
    await compareBeside(other.agency, side.databaseName);
    const row = await controlClient().sideDatabase.findUniqueOrThrow({ where: { databaseName: side.databaseName } });
    expect(row.comparedAt).toBeNull();
  });

  it("differs in nothing while nothing has changed", async () => {
    await compareBeside(agency.agency, side.databaseName);
    // The member that asks has come since.
    expect([...(await differences())].filter((row) => !row.startsWith("member "))).toEqual([]);
  });

  it("cannot have its differences written by the app role", async () => {
    const attempt = agencyClient(side).$executeRaw`DELETE FROM live.difference`;
    await expect(attempt).rejects.toThrow(/permission denied/);
  });
});

describe("the difference", () => {
  it("is exactly what was added, changed and deleted, and its sums are the sums", async () => {
    const { db } = agency;
    for (let round = 0; round < 3; round += 1) {
      const expected = new Set<string>();
      const entries = shuffled(await db.timeEntry.findMany({ select: { id: true, projectId: true } }));
      const before = new Set(
        (await agencyClient(side).timeEntry.findMany({ select: { id: true } })).map(({ id }) => id),
      );
      await db.timeEntry.deleteMany({ where: { id: { in: entries.slice(0, 5).map(({ id }) => id) } } });
      for (const { id } of entries.slice(5, 12)) {
        await db.timeEntry.update({
          where: { id },
          data: { durationSeconds: { increment: 1 }, version: { increment: 1 }, note: `Geändert ${round}` },
        });
      }
      // What means nothing to people is no change.
      await db.timeEntry.update({
        where: { id: entries[13]?.id },
        data: { version: { increment: 1 }, updatedAt: new Date() },
      });
      const [target] = entries.slice(14);
      if (target) await anEntry(db, { memberId: agency.ownerId, projectId: target.projectId, durationSeconds: 77 });
      const project = await aProject(db, { tasks: ["Neu"] });

      const then = new Map((await agencyClient(side).timeEntry.findMany()).map((entry) => [entry.id, entry]));
      const today = new Map((await db.timeEntry.findMany()).map((entry) => [entry.id, entry]));
      for (const id of new Set([...then.keys(), ...today.keys()])) {
        const [was, is] = [then.get(id), today.get(id)];
        if (!was) expected.add(`time-entry ${id} added`);
        else if (!is) expected.add(`time-entry ${id} deleted`);
        else if (was.durationSeconds !== is.durationSeconds || was.note !== is.note) {
          expected.add(`time-entry ${id} changed`);
        }
      }
      expect(before.size).toBe(then.size);

      await compareBeside(agency.agency, side.databaseName);
      const found = await differences();
      expect(new Set([...found].filter((row) => row.startsWith("time-entry ")))).toEqual(expected);
      expect(found).toContain(`project ${project.id} added`);
      expect(found).toContain(`task ${project.taskId("Neu")} added`);
      const { reader } = await readBesideAs(await agency.actor("admin"), "restore:choose", {
        requestId,
        kind: "preview",
      });
      const [sums] = z
        .array(z.object({ delta: z.coerce.number(), rows: z.coerce.number() }))
        .parse(
          await reader.$queryRaw`SELECT sum("secondsNow" - "secondsThen") AS "delta", sum("rows") AS "rows" FROM live.sums WHERE "kind" = 'time-entry'`,
        );
      expect(sums).toEqual({ delta: (await seconds(db)) - (await seconds(agencyClient(side))), rows: expected.size });
    }
  });

  it("keeps both values of what has changed, and names what is no more by its former name", async () => {
    const { db } = agency;
    const [project] = await db.project.findMany({ where: { timeEntries: { some: {} } }, take: 1 });
    if (!project) throw new Error("There is no project");
    await db.timeEntry.deleteMany({ where: { projectId: project.id } });
    await db.project.delete({ where: { id: project.id } });
    await db.client.updateMany({ data: { name: "Umbenannt" } });
    await compareBeside(agency.agency, side.databaseName);
    const { reader } = await readBesideAs(await agency.actor("admin"), "restore:choose", {
      requestId,
      kind: "preview",
    });
    const [client] = z
      .array(z.object({ was: z.object({ name: z.string() }), is: z.object({ name: z.string() }) }))
      .parse(await reader.$queryRaw`SELECT "was", "is" FROM live.difference WHERE "kind" = 'client'`);
    expect(client?.is.name).toBe("Umbenannt");
    expect(client?.was.name).toMatch(/^Client /);
    const [named] = z.array(z.object({ name: z.string(), entries: z.coerce.number() })).parse(
      await reader.$queryRaw`
          SELECT n."name", sum(s."rows") AS "entries" FROM live.sums s JOIN live.names n ON n."id" = s."projectId"
          WHERE s."projectId" = ${project.id}::uuid AND s."kind" = 'time-entry' AND s."change" = 'deleted' GROUP BY 1`,
    );
    expect(named).toMatchObject({ name: project.name });
  });
});

function shuffled<Item>(items: Item[]): Item[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
