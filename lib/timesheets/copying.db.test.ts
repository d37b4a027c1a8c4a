import { v7 as uuidv7 } from "uuid";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { anAgency } from "@/lib/testing/database";
import { aProject } from "@/lib/testing/factories";
import { saveCell } from "@/lib/timesheets/commands";
import { copyLastWeek, undoCopy } from "@/lib/timesheets/copying";
import { addRow, removeRow } from "@/lib/timesheets/rows";

const agency = anAgency();
const WEEK = "2026-11-16";
let member: Actor;
let projectId: string;

const cell = (day: string, durationSeconds: number) => ({
  projectId,
  taskId: null,
  activityId: null,
  day,
  entryId: uuidv7(),
  version: null,
  durationSeconds,
});

const entriesFrom = (day: string) =>
  agency.db.timeEntry.findMany({
    where: { memberId: member.memberId as string, day: { gte: new Date(day) } },
    orderBy: { day: "asc" },
  });
const rows = () => agency.db.timesheetRow.findMany({ where: { memberId: member.memberId as string } });
const row = () => ({ week: WEEK, projectId, taskId: null, activityId: null });

beforeEach(async () => {
  member = await agency.actor("member");
  projectId = (await aProject(agency.db, { openToAll: true })).id;
  await saveCell(member, cell("2026-11-09", 3600));
  await saveCell(member, cell("2026-11-10", 1800));
});

describe("copying last week", () => {
  test("is refused to a guest", async () => {
    const guest = await agency.actor("guest");
    await expect(copyLastWeek(guest, { week: WEEK, what: "rows" })).rejects.toMatchObject({ code: "forbidden" });
  });

  test("leaves behind what can no longer be recorded on", async () => {
    await agency.db.project.update({ where: { id: projectId }, data: { archivedAt: new Date() } });
    const copied = await copyLastWeek(member, { week: WEEK, what: "rows-and-hours" });
    expect(copied).toEqual({ rowIds: [], entryIds: [] });
  });

  test("overwrites nothing", async () => {
    await saveCell(member, cell("2026-11-16", 60));
    await copyLastWeek(member, { week: WEEK, what: "rows-and-hours" });
    expect((await entriesFrom(WEEK)).map(({ durationSeconds }) => durationSeconds)).toEqual([60, 1800]);
  });

  test("brings rows without hours when only rows are asked for, once", async () => {
    await copyLastWeek(member, { week: "2026-11-18", what: "rows" });
    await copyLastWeek(member, { week: WEEK, what: "rows" });
    expect(await entriesFrom(WEEK)).toEqual([]);
    expect(await rows()).toMatchObject([{ week: new Date(WEEK), projectId }]);
  });

  test("is undone, but for what was changed since", async () => {
    const copied = await copyLastWeek(member, { week: WEEK, what: "rows-and-hours" });
    const [first] = await entriesFrom(WEEK);
    await saveCell(member, { ...cell("2026-11-16", 7200), entryId: first?.id as string, version: 1 });
    expect(await undoCopy(member, copied)).toEqual({ kept: 1 });
    expect(await entriesFrom(WEEK)).toMatchObject([{ durationSeconds: 7200 }]);
    expect(await rows()).toEqual([]);
  });

  test("cannot be undone by a colleague", async () => {
    const copied = await copyLastWeek(member, { week: WEEK, what: "rows-and-hours" });
    await undoCopy(await agency.actor("member"), copied);
    expect(await entriesFrom(WEEK)).toHaveLength(2);
    expect(await rows()).toHaveLength(1);
  });
});

describe("a row", () => {
  test("cannot be added on a project that is closed to the member", async () => {
    projectId = (await aProject(agency.db)).id;
    await expect(addRow(member, row())).rejects.toMatchObject({ code: "project-closed" });
  });

  test("of a colleague stays when one removes one's own", async () => {
    await addRow(member, row());
    await removeRow(await agency.actor("member"), row());
    expect(await rows()).toHaveLength(1);
  });

  test("is added once, belongs to the week that holds the day, and can be removed", async () => {
    await addRow(member, row());
    await addRow(member, { ...row(), week: "2026-11-19" });
    expect(await rows()).toMatchObject([{ week: new Date(WEEK) }]);
    await removeRow(member, row());
    expect(await rows()).toEqual([]);
  });
});
