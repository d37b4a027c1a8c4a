import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { requireRecordable } from "@/lib/recordables/require-recordable";
import type { Recordable } from "@/lib/recordables/schema";
import { withClock } from "@/lib/testing/clock";
import { anAgency } from "@/lib/testing/database";
import { anActivity, aProject } from "@/lib/testing/factories";
import { saveCell } from "@/lib/timesheets/commands";
import { getWeek, listSuggestedRows } from "@/lib/timesheets/queries";
import { addRow } from "@/lib/timesheets/rows";

const agency = anAgency();
const NOW = "2026-11-18T10:00:00Z";
let member: Actor;
let openId: string;
let closedId: string;

const record = (actor: Actor, projectId: string, day: string) =>
  saveCell(actor, {
    projectId,
    taskId: null,
    activityId: null,
    day,
    entryId: uuidv7(),
    version: null,
    durationSeconds: 3600,
  });

beforeAll(async () => {
  member = await agency.actor("member");
  openId = (await aProject(agency.db, { name: "Offen", openToAll: true })).id;
  closedId = (await aProject(agency.db, { name: "Zu", openToAll: true })).id;
  await record(member, openId, "2026-11-16");
  await record(member, openId, "2026-11-22");
  await record(member, closedId, "2026-11-17");
  await record(member, openId, "2026-11-23");
  await agency.db.project.update({ where: { id: closedId }, data: { archivedAt: new Date() } });
});

describe("a week", () => {
  test("of another member is not shown to a member", async () => {
    const colleague = await agency.actor("member");
    const memberId = member.memberId as string;
    await expect(getWeek(colleague, { memberId })).rejects.toMatchObject({ code: "forbidden" });
  });

  test("of nobody is not found", async () => {
    const manager = await agency.actor("manager");
    await expect(getWeek(manager, { memberId: uuidv7() })).rejects.toMatchObject({ code: "not-found" });
  });

  test("of one's own is not there for a guest", async () => {
    await expect(getWeek(await agency.actor("guest"))).rejects.toMatchObject({ code: "forbidden" });
  });

  test("is shown with its member's name to a bookkeeper", async () => {
    const week = await getWeek(await agency.actor("bookkeeper"), {
      memberId: member.memberId as string,
      day: "2026-11-20",
    });
    expect(week).toMatchObject({ memberName: member.name, start: "2026-11-16" });
    expect(week.entries).toHaveLength(3);
  });

  test("has the rows that hold time or were added, and says which take no more", async () => {
    const addedId = (await aProject(agency.db, { name: "Neu", openToAll: true })).id;
    await addRow(member, { week: "2026-11-18", projectId: addedId, taskId: null, activityId: null });
    const week = await withClock(NOW, () => getWeek(member));
    expect(week).toMatchObject({ start: "2026-11-16", today: "2026-11-18" });
    expect(week.rows.map(({ projectName, isOpen }) => [projectName, isOpen])).toEqual([
      ["Neu", true],
      ["Offen", true],
      ["Zu", false],
    ]);
    expect(week.entries.map(({ day }) => day).sort()).toEqual(["2026-11-16", "2026-11-17", "2026-11-22"]);
  });

  test("begins on the agency's first weekday, and today is the member's own", async () => {
    const inApia: Actor = { ...member, weekStart: 7, timeZone: "Pacific/Apia" };
    expect(await withClock("2026-11-21T12:00:00Z", () => getWeek(inApia))).toMatchObject({
      start: "2026-11-22",
      today: "2026-11-22",
    });
  });

  test("and its suggestions take three queries, however many rows there are", async () => {
    const queries = vi.spyOn(pg.Client.prototype, "query");
    await getWeek(member, { day: "2026-11-16" });
    await listSuggestedRows(member);
    expect(queries.mock.calls.length).toBe(3);
    queries.mockRestore();
  });
});

describe("whether a row takes more time", () => {
  const isWritten = async (actor: Actor, row: Recordable) =>
    requireRecordable(agency.db, actor, row).then(
      () => true,
      () => false,
    );

  test("is told as writing an entry would tell it", async () => {
    const week = "2026-10-05";
    const { id: offered } = await anActivity(agency.db);
    const { id: other } = await anActivity(agency.db);
    const { id: archived } = await anActivity(agency.db, { archivedAt: new Date() });
    const actors = [await agency.actor("member"), await agency.actor("manager")];
    const told: Promise<[boolean, boolean]>[] = [];
    for (const actor of actors) {
      const projects = [
        { openToAll: true },
        { members: [actor] },
        {},
        { openToAll: true, archivedAt: new Date() },
        { openToAll: true, activityIds: [offered, archived] },
      ];
      const memberId = actor.memberId as string;
      const rows: Recordable[] = [];
      for (const fields of projects) {
        const { id, taskId } = await aProject(agency.db, { ...fields, tasks: ["A"], archivedTasks: ["B"] });
        for (const task of [null, taskId("A"), taskId("B")]) {
          for (const activityId of [null, offered, other, archived]) {
            rows.push({ projectId: id, taskId: task, activityId });
          }
        }
      }
      await agency.db.timesheetRow.createMany({
        data: rows.map((row) => ({ id: uuidv7(), memberId, week: new Date(week), ...row })),
      });
      const shown = (await getWeek(actor, { day: week })).rows;
      expect(shown).toHaveLength(rows.length);
      told.push(...shown.map(async (row) => [row.isOpen, await isWritten(actor, row)] as [boolean, boolean]));
    }
    const answers = await Promise.all(told);
    expect(answers.filter(([isOpen, written]) => isOpen !== written)).toEqual([]);
    expect(new Set(answers.map(([isOpen]) => isOpen))).toEqual(new Set([true, false]));
  });
});

describe("suggested rows", () => {
  test("leave out closed projects and what was last used more than four weeks ago", async () => {
    const rows = await withClock("2026-12-14T10:00:00Z", () => listSuggestedRows(member));
    expect(rows.map(({ projectName }) => projectName)).toEqual(["Offen"]);
    expect(await withClock("2026-12-22T10:00:00Z", () => listSuggestedRows(member))).toEqual([]);
  });

  test("begin with favourites", async () => {
    const { id: projectId } = await aProject(agency.db, { name: "Liebling", openToAll: true });
    await agency.db.favourite.create({ data: { id: uuidv7(), memberId: member.memberId as string, projectId } });
    const rows = await withClock(NOW, () => listSuggestedRows(member));
    expect(rows.map(({ projectName }) => projectName)).toEqual(["Liebling", "Offen"]);
  });
});
