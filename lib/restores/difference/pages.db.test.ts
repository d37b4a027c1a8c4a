import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { compareBeside } from "@/lib/restores/difference/compare";
import { hasSide } from "@/lib/restores/difference/open-side";
import { namePart } from "@/lib/restores/difference/part-names";
import { planTaking } from "@/lib/restores/difference/plan";
import { getRecord, listRecords } from "@/lib/restores/difference/records";
import { getComparison, getDifferenceState } from "@/lib/restores/difference/state";
import { listGroups, sumDifference } from "@/lib/restores/difference/sums";
import { takeBack } from "@/lib/restores/difference/take-back";
import { getTaking, listTakings } from "@/lib/restores/difference/takings";
import { takeBackSchema } from "@/lib/restores/difference-schema";
import { anAgency } from "@/lib/testing/database";
import { aDatabaseBeside, dropDatabaseBeside } from "@/lib/testing/database-beside";
import { aClient, anEntry, aProject } from "@/lib/testing/factories";
import { aRestoreRequest, walk } from "@/lib/testing/restores";
import type { SideDatabase } from "@/lib/testing/side-database";

const agency = anAgency();
const other = anAgency();

let admin: Actor;
let id: string;
let side: SideDatabase;
let clientId: string;
let gone: { id: string };
let kept: { id: string };
let changedEntryId: string;

const NO_SUMS = { rows: 0, secondsThen: 0, secondsNow: 0 };

beforeAll(async () => {
  const { db } = agency;
  admin = await agency.actor("admin");
  clientId = (await aClient(db, { name: "Seerose" })).id;
  gone = await aProject(db, { name: "Website", clientId, tasks: ["Bau"] });
  kept = await aProject(db, { name: "Messe", clientId });
  const of = (projectId: string, day: string) =>
    anEntry(db, { memberId: agency.ownerId, projectId, day: new Date(day), note: "Besprechung" });
  for (let made = 0; made < 60; made += 1) await of(gone.id, made < 20 ? "2026-09-10" : "2026-10-10");
  changedEntryId = (await of(kept.id, "2026-11-02")).id;
  ({ id } = await aRestoreRequest(admin));
  side = await aDatabaseBeside(agency.agency, id);
  await walk(admin, id, ["acceptPrice", "approve", "load", "openPreview"]);
  await db.timeEntry.deleteMany({ where: { projectId: gone.id } });
  await db.project.delete({ where: { id: gone.id } });
  await db.timeEntry.update({ where: { id: changedEntryId }, data: { durationSeconds: 1_800 } });
  await anEntry(db, { memberId: agency.ownerId, projectId: kept.id, day: new Date("2026-11-03"), durationSeconds: 60 });
});

afterAll(() => dropDatabaseBeside(side));

describe("what is shown of a difference", () => {
  const reads: ((actor: Actor, input: { id: string }) => Promise<unknown>)[] = [
    getDifferenceState,
    getComparison,
    sumDifference,
    listRecords,
    listTakings,
    planTaking,
    namePart,
  ];

  it.each(reads)("%o is refused to a manager, and another agency's is not found", async (read) => {
    const manager = await agency.actor("manager");
    await expect(Promise.resolve().then(() => read(manager, { id }))).rejects.toMatchObject({ code: "forbidden" });
    const foreign = await other.actor("owner");
    await expect(Promise.resolve().then(() => read(foreign, { id }))).rejects.toMatchObject({ code: "not-found" });
  });

  it("is nothing before it is compared, and says since when afterwards", async () => {
    expect(await getDifferenceState(admin, { id })).toMatchObject({
      comparedAt: null,
      comparison: { status: "never" },
    });
    await compareBeside(agency.agency, side.databaseName);
    const state = await getDifferenceState(admin, { id });
    expect(state).toMatchObject({ kind: "preview", comparison: { status: "done" } });
    expect(state.comparedAt).toBeInstanceOf(Date);
    expect(await hasSide(admin, id)).toBe(true);
    expect(await hasSide(await other.actor("owner"), id)).toBe(false);
  });

  it("adds up by kind, by month, and by whatever it is broken down to", async () => {
    const { total, kinds, months } = await sumDifference(admin, { id });
    const entries = kinds.find(({ kind }) => kind === "time-entry")?.sums;
    expect(entries).toEqual({
      added: { rows: 1, secondsThen: 0, secondsNow: 60 },
      changed: { rows: 1, secondsThen: 3_600, secondsNow: 1_800 },
      deleted: { rows: 60, secondsThen: 216_000, secondsNow: 0 },
    });
    expect(total.deleted.rows).toBe(62);
    expect(months.map(({ month, sums }) => [month, sums.deleted.rows])).toEqual([
      ["2026-09-01", 20],
      ["2026-10-01", 40],
      ["2026-11-01", 0],
    ]);
    const byProject = await listGroups(admin, { id, by: "project" });
    expect(byProject.rows.map(({ name, sums }) => [name, sums.deleted.rows])).toEqual([
      ["Website", 62],
      ["Messe", 0],
    ]);
    const byMonth = await listGroups(admin, { id, by: "month", project: gone.id });
    expect(byMonth.rows.map((row) => row.id)).toEqual(["2026-10-01", "2026-09-01"]);
    const afterFirst = await listGroups(admin, { id, by: "project", after: gone.id });
    expect(afterFirst.rows.map(({ name }) => name)).toEqual(["Messe"]);
    expect((await sumDifference(admin, { id, project: kept.id, change: "deleted" })).total.deleted).toEqual(NO_SUMS);
  });

  it("goes down to single records, a page at a time, found by their words", async () => {
    const part = { id, kind: "time-entry", project: gone.id } as const;
    const first = await listRecords(admin, part);
    expect(first.rows).toHaveLength(50);
    const second = await listRecords(admin, { ...part, after: first.nextAfter ?? "" });
    expect(second.rows).toHaveLength(10);
    expect(new Set([...first.rows, ...second.rows].map(({ key }) => key)).size).toBe(60);
    expect((await listRecords(admin, { id, q: "seerose website besprech" })).rows).toHaveLength(50);
    expect((await listRecords(admin, { id, q: "100 % nicht" })).rows).toEqual([]);
  });

  it("shows both values of one, with names in the place of ids", async () => {
    const { values, change, project } = await getRecord(admin, { id, kind: "time-entry", key: changedEntryId });
    expect({ change, project }).toEqual({ change: "changed", project: "Messe" });
    expect(values.filter(({ differs }) => differs)).toEqual([
      { column: "durationSeconds", was: 3_600, is: 1_800, differs: true },
    ]);
    expect(values.find(({ column }) => column === "projectId")).toMatchObject({ was: "Messe", is: "Messe" });
    await expect(getRecord(admin, { id, kind: "task", key: uuidv7() })).rejects.toMatchObject({ code: "not-found" });
    expect(await namePart(admin, { id, client: clientId, month: "2026-09-01" })).toEqual([
      { dimension: "client", name: "Seerose" },
      { dimension: "month", name: "2026-09-01" },
    ]);
  });

  it("says before it is done what taking back would do, and afterwards what it did", async () => {
    await aProject(agency.db, { name: "website", clientId });
    const plan = await planTaking(admin, { id, client: clientId });
    expect(plan).toMatchObject({ title: "Seerose", seconds: 216_000, timers: 0, along: [], same: [] });
    expect(plan.renames).toMatchObject([{ kind: "project", name: "Website", suggestion: "Website (2)" }]);
    expect(plan.kinds).toEqual([
      { kind: "project", back: 1, differing: 0 },
      { kind: "task", back: 1, differing: 0 },
      { kind: "time-entry", back: 60, differing: 1 },
    ]);
    const month = await planTaking(admin, { id, kind: "time-entry", member: agency.ownerId, month: "2026-09-01" });
    expect(month.along).toEqual([
      { kind: "project", names: ["Website"], more: 0 },
      { kind: "task", names: ["Bau"], more: 0 },
    ]);
    const { takingId } = await takeBack(admin, takeBackSchema.parse({ id, project: gone.id }));
    expect(await getTaking(admin, { id, takingId })).toMatchObject({
      title: "Website",
      byName: admin.name,
      counts: { back: 62, replaced: 0, left: 0 },
      undoneAt: null,
      stayed: [],
    });
    expect(await listTakings(admin, { id })).toHaveLength(1);
    await expect(getTaking(admin, { id, takingId: uuidv7() })).rejects.toMatchObject({ code: "not-found" });
  });
});
