import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import type { Prisma } from "@/lib/db/generated/agency/client";
import { testActor } from "@/lib/testing/actors";
import { anAgency } from "@/lib/testing/database";
import { aProject } from "@/lib/testing/factories";
import { restoreTimeEntry } from "@/lib/time-entries/commands";
import { saveCell } from "@/lib/timesheets/commands";
import { type SaveCellInput, saveCellSchema } from "@/lib/timesheets/schema";

const agency = anAgency();
const DAY = "2026-11-16";
let member: Actor;
let projectId: string;

beforeAll(async () => {
  member = await agency.actor("member");
});

/** Each test has a project of its own, and so cells of its own. */
async function newCell(fields: Parameters<typeof aProject>[1] = { openToAll: true }): Promise<void> {
  projectId = (await aProject(agency.db, fields)).id;
}

function cell(fields: Partial<SaveCellInput> = {}): SaveCellInput {
  return {
    projectId,
    taskId: null,
    activityId: null,
    day: DAY,
    entryId: uuidv7(),
    version: null,
    durationSeconds: 3600,
    ...fields,
  };
}

async function stored() {
  return agency.db.timeEntry.findMany({ where: { projectId }, orderBy: { id: "asc" } });
}

async function arrange(fields: Partial<Prisma.TimeEntryUncheckedCreateInput> = {}): Promise<string> {
  const id = uuidv7();
  await agency.db.timeEntry.create({
    data: {
      id,
      memberId: member.memberId as string,
      projectId,
      day: new Date(DAY),
      durationSeconds: 3600,
      timeZone: "Europe/Berlin",
      billable: true,
      ...fields,
    },
  });
  return id;
}

const timed = { startedAt: new Date(`${DAY}T08:00:00Z`), endedAt: new Date(`${DAY}T09:00:00Z`) };

describe("a cell is not written", () => {
  test("by a guest or a bookkeeper", async () => {
    await newCell();
    await expect(saveCell(await agency.actor("guest", "bookkeeper"), cell())).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("through another member's entry", async () => {
    await newCell();
    const colleague = await agency.actor("member");
    const entryId = await arrange({ memberId: colleague.memberId as string });
    for (const durationSeconds of [7200, 0]) {
      await expect(saveCell(member, cell({ entryId, version: 1, durationSeconds }))).rejects.toMatchObject({
        code: "not-found",
      });
    }
    expect(await stored()).toMatchObject([{ durationSeconds: 3600, memberId: colleague.memberId }]);
  });

  test("under an id that is another member's entry", async () => {
    await newCell();
    const colleague = await agency.actor("member");
    const entryId = await arrange({ memberId: colleague.memberId as string });
    await expect(saveCell(member, cell({ entryId }))).rejects.toMatchObject({ code: "changed-elsewhere" });
  });

  test.each([
    ["an archived project", { openToAll: true, archivedAt: new Date() }],
    ["a project one is no member of", {}],
  ])("on %s", async (_, fields) => {
    await newCell(fields);
    await expect(saveCell(member, cell())).rejects.toMatchObject({ code: "project-closed" });
    const entryId = await arrange();
    await expect(saveCell(member, cell({ entryId, version: 1, durationSeconds: 60 }))).rejects.toMatchObject({
      code: "project-closed",
    });
  });

  test("on another project's task", async () => {
    const other = await aProject(agency.db, { openToAll: true, tasks: ["Konzept"] });
    await newCell();
    await expect(saveCell(member, cell({ taskId: other.taskId("Konzept") }))).rejects.toMatchObject({
      code: "project-closed",
    });
  });

  test("when it holds a timed entry, which stays as it was", async () => {
    await newCell();
    const entryId = await arrange(timed);
    await expect(saveCell(member, cell())).rejects.toMatchObject({ code: "changed-elsewhere" });
    await expect(saveCell(member, cell({ entryId, version: 1, durationSeconds: 60 }))).rejects.toMatchObject({
      code: "changed-elsewhere",
    });
    expect(await stored()).toMatchObject([{ id: entryId, durationSeconds: 3600, version: 1 }]);
  });

  test("when its entry was changed since it was seen", async () => {
    await newCell();
    const entryId = await arrange({ version: 2 });
    for (const durationSeconds of [7200, 0]) {
      await expect(saveCell(member, cell({ entryId, version: 1, durationSeconds }))).rejects.toMatchObject({
        code: "changed-elsewhere",
      });
    }
    expect(await stored()).toMatchObject([{ durationSeconds: 3600, version: 2 }]);
  });

  test.each([
    ["more than 24 hours", { durationSeconds: 86_401 }],
    ["less than nothing", { durationSeconds: -1 }],
    ["half a second", { durationSeconds: 0.5 }],
    ["text for a number", { durationSeconds: "3600" }],
    ["an object for an id", { entryId: { not: "" } }],
    ["an object for a project", { projectId: { contains: "" } }],
    ["a day there is not", { day: "2026-02-30" }],
    ["a day the database does not keep", { day: "1950-01-01" }],
  ])("with %s", (_, fields) => {
    expect(saveCellSchema.safeParse({ ...cell({ ...{ projectId: uuidv7() } }), ...fields }).success).toBe(false);
  });
});

describe("a cell", () => {
  test("gets one untimed entry, billable as the project has it", async () => {
    await newCell({ openToAll: true, billableDefault: false });
    const { entries } = await saveCell(member, cell());
    expect(entries).toMatchObject([{ day: DAY, durationSeconds: 3600, startedAt: null, billable: false, version: 1 }]);
    expect(await stored()).toMatchObject([{ memberId: member.memberId, timeZone: "Europe/Berlin" }]);
  });

  test("is answered with what the whole week comes to", async () => {
    member = await agency.actor("member");
    await newCell();
    expect((await saveCell(member, cell({ day: "2026-11-22" }))).weekSeconds).toBe(3600);
    expect((await saveCell(member, cell({ day: "2026-11-23" }))).weekSeconds).toBe(3600);
    expect((await saveCell(member, cell())).weekSeconds).toBe(7200);
  });

  test("has its entry changed, and keeps its note", async () => {
    await newCell();
    const entryId = await arrange({ note: "Konzept", billable: false });
    const { entries } = await saveCell(member, cell({ entryId, version: 1, durationSeconds: 5400 }));
    expect(entries).toMatchObject([{ durationSeconds: 5400, note: "Konzept", billable: false, version: 2 }]);
  });

  test("is emptied by 0, and nothing happens where nothing was", async () => {
    await newCell();
    const first = cell();
    await saveCell(member, first);
    expect(await saveCell(member, { ...first, version: 1, durationSeconds: 0 })).toMatchObject({ entries: [] });
    expect(await saveCell(member, cell({ durationSeconds: 0 }))).toMatchObject({ entries: [] });
    expect(await stored()).toEqual([]);
  });

  test("can be changed where the task is closed but the project is not, and deleted", async () => {
    const project = await aProject(agency.db, { openToAll: true, archivedTasks: ["Konzept"] });
    projectId = project.id;
    const taskId = project.taskId("Konzept");
    await expect(saveCell(member, cell({ taskId }))).rejects.toMatchObject({ code: "project-closed" });
    const entryId = await arrange({ taskId });
    const { entries } = await saveCell(member, cell({ taskId, entryId, version: 1, durationSeconds: 60 }));
    expect(entries).toMatchObject([{ durationSeconds: 60, version: 2 }]);
  });

  test("that was emptied can be put back from the log", async () => {
    await newCell();
    const entryId = await arrange({ note: "Konzept" });
    await saveCell(member, cell({ entryId, version: 1, durationSeconds: 0 }));
    await restoreTimeEntry(member, { id: entryId });
    expect(await stored()).toMatchObject([{ id: entryId, durationSeconds: 3600, note: "Konzept" }]);
  });

  test("holds one entry when the same request comes twice", async () => {
    await newCell();
    const actor = testActor(agency.agency, { ...member, receiptId: uuidv7() });
    const input = cell();
    const first = await saveCell(actor, input);
    expect(await saveCell(actor, input)).toEqual(first);
    expect(await stored()).toHaveLength(1);
  });

  test("holds one entry when two windows fill it at once, and the second is told", async () => {
    await newCell();
    const answers = await Promise.allSettled([saveCell(member, cell()), saveCell(member, cell())]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await stored()).toHaveLength(1);
  });
});
