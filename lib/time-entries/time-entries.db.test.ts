import { v7 as uuidv7 } from "uuid";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { anAgency } from "@/lib/testing/database";
import { anActivity, aProject } from "@/lib/testing/factories";
import { changeTimeEntry } from "@/lib/time-entries/changing";
import { createTimeEntry, deleteTimeEntry, restoreTimeEntry } from "@/lib/time-entries/commands";
import { getTimeEntry, listOwnTimeEntries, sumOwnDays } from "@/lib/time-entries/queries";
import { type ChangeTimeEntryInput, createTimeEntrySchema, type TimeEntryView } from "@/lib/time-entries/schema";

const agency = anAgency();
const DAY = "2026-11-20";
let mia: Actor;
let project: Awaited<ReturnType<typeof aProject>>;

beforeAll(async () => {
  mia = await agency.actor("member");
});

beforeEach(async () => {
  project = await aProject(agency.db, { tasks: ["Konzept"], members: [mia], billableDefault: false });
});

const input = (fields: object = {}) =>
  createTimeEntrySchema.parse({ id: uuidv7(), projectId: project.id, day: DAY, durationSeconds: 5_400, ...fields });
const span = (startTime: string, endTime: string) => ({ durationSeconds: undefined, startTime, endTime });

async function create(actor: Actor, fields: object = {}): Promise<TimeEntryView> {
  const [entry] = await createTimeEntry(actor, input(fields));
  if (!entry) throw new Error("Nothing was created");
  return entry;
}

const change = (actor: Actor, { id, version }: TimeEntryView, changes: Partial<ChangeTimeEntryInput>) =>
  changeTimeEntry(actor, { id, version, ...changes });

async function projectSeconds(projectId = project.id): Promise<number> {
  const { _sum } = await agency.db.projectMonth.aggregate({ where: { projectId }, _sum: { seconds: true } });
  return Number(_sum.seconds ?? 0);
}

async function lastDetail(subjectId: string) {
  const event = await agency.db.event.findFirst({
    where: { subjectId },
    orderBy: { id: "desc" },
    include: { detail: true },
  });
  return { action: event?.action, actorId: event?.actorId, data: event?.detail?.data };
}

describe("recording time is refused", () => {
  it.each(["guest", "bookkeeper", "dataProtectionOfficer"] as const)("to a %s", async (role) => {
    const actor = await agency.actor(role);
    await expect(createTimeEntry(actor, input())).rejects.toThrow("forbidden");
    await expect(changeTimeEntry(actor, { id: uuidv7(), version: 1 })).rejects.toThrow("forbidden");
    await expect(deleteTimeEntry(actor, { id: uuidv7() })).rejects.toThrow("forbidden");
    await expect(restoreTimeEntry(actor, { id: uuidv7() })).rejects.toThrow("forbidden");
    await expect(listOwnTimeEntries(actor, { from: DAY, to: DAY })).rejects.toThrow("forbidden");
  });

  it("on an archived project, and on one that is not one's own", async () => {
    const archived = await aProject(agency.db, { members: [mia], archivedAt: new Date() });
    const foreign = await aProject(agency.db);
    await expect(create(mia, { projectId: archived.id })).rejects.toThrow("project-closed");
    await expect(create(mia, { projectId: foreign.id })).rejects.toThrow("project-closed");
  });

  it("under an id that somebody else's entry has", async () => {
    const { id } = await create(await agency.actor("owner"));
    await expect(create(mia, { id })).rejects.toThrow("changed-elsewhere");
  });
});

describe("a colleague's time entry", () => {
  it("does not exist for a member", async () => {
    const { id, version } = await create(await agency.actor("owner"));
    await expect(getTimeEntry(mia, id)).rejects.toThrow("not-found");
    await expect(changeTimeEntry(mia, { id, version, note: "mine" })).rejects.toThrow("not-found");
    await expect(deleteTimeEntry(mia, { id })).rejects.toThrow("not-found");
  });

  it("can be read by a manager, but not changed, deleted or restored", async () => {
    const manager = await agency.actor("manager");
    const entry = await create(mia);
    expect(await getTimeEntry(manager, entry.id)).toEqual(entry);
    await expect(change(manager, entry, { note: "x" })).rejects.toThrow("not-found");
    await expect(deleteTimeEntry(manager, entry)).rejects.toThrow("not-found");
    await deleteTimeEntry(mia, entry);
    await expect(restoreTimeEntry(manager, entry)).rejects.toThrow("not-found");
  });
});

describe("recording time", () => {
  it("keeps what was entered, billable as the project has it, and logs it", async () => {
    const { id: activityId } = await anActivity(agency.db, { name: "Gestaltung" });
    const entry = await create(mia, { taskId: project.taskId("Konzept"), activityId, note: "Startseite" });
    expect(entry).toMatchObject({ day: DAY, durationSeconds: 5_400, billable: false, activityName: "Gestaltung" });
    expect(entry.on).toMatchObject({ taskName: "Konzept", activityId });
    expect(await listOwnTimeEntries(mia, { from: DAY, to: DAY })).toContainEqual(entry);
    expect(await lastDetail(entry.id)).toMatchObject({
      action: "time-entry.created",
      actorId: mia.memberId,
      data: { after: { note: "Startseite", durationSeconds: 5_400 } },
    });
  });

  it("has one effect when the same request comes ten times at once", async () => {
    const patient = { ...mia, receiptId: uuidv7() } as Actor;
    const once = input();
    const answers = await Promise.all(Array.from({ length: 10 }, () => createTimeEntry(patient, once)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await projectSeconds()).toBe(5_400);
  });

  it("tells the second of two equal hours when it is given as instants", async () => {
    const span = { startedAt: "2026-10-25T01:10:00.000Z", endedAt: "2026-10-25T01:40:00.000Z" };
    const [entry] = await createTimeEntry(mia, input({ durationSeconds: undefined, ...span }));
    expect(entry).toMatchObject({ day: "2026-10-25", startTime: "02:10:00", startedAt: span.startedAt });
    const later = { startedAt: new Date(span.endedAt), endedAt: new Date("2026-10-25T02:10:00Z") };
    const [moved] = entry ? await change(mia, entry, later) : [];
    expect(moved).toMatchObject({ startTime: "02:40:00", endTime: "03:10:00", durationSeconds: 1_800 });
  });

  it("is split at the member's midnight, and the parts know each other", async () => {
    const parts = await createTimeEntry(mia, input(span("22:30", "01:15")));
    expect(parts).toMatchObject([
      { day: DAY, startTime: "22:30:00", endTime: "00:00:00", durationSeconds: 5_400 },
      { day: "2026-11-21", startTime: "00:00:00", endTime: "01:15:00", durationSeconds: 4_500 },
    ]);
    expect(parts[0]?.splitId).toBe(parts[1]?.splitId);
    expect(parts[0]?.splitId).not.toBeNull();
  });
});

describe("changing a time entry", () => {
  it("is refused when somebody changed it meanwhile, and nothing is overwritten", async () => {
    const entry = await create(mia);
    await change(mia, entry, { note: "first" });
    await expect(change(mia, entry, { note: "second" })).rejects.toThrow("changed-elsewhere");
    expect((await getTimeEntry(mia, entry.id)).note).toBe("first");
  });

  it("lets one of two win that come at once", async () => {
    const entry = await create(mia);
    const both = await Promise.allSettled(["a", "b"].map((note) => change(mia, entry, { note })));
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("cannot move time to where one may not record it", async () => {
    const foreign = await aProject(agency.db, { tasks: ["Entwurf"] });
    const entry = await create(mia);
    await expect(change(mia, entry, { projectId: foreign.id })).rejects.toThrow("project-closed");
    await expect(change(mia, entry, { taskId: foreign.taskId("Entwurf") })).rejects.toThrow("project-closed");
  });

  it("cannot touch time on a project that has been closed since, only its note", async () => {
    const other = await aProject(agency.db, { members: [mia] });
    const entry = await create(mia);
    await agency.db.project.update({ where: { id: project.id }, data: { archivedAt: new Date() } });
    await expect(change(mia, entry, { durationSeconds: 1 })).rejects.toThrow("project-closed");
    await expect(change(mia, entry, { billable: true })).rejects.toThrow("project-closed");
    await expect(change(mia, entry, { projectId: other.id })).rejects.toThrow("project-closed");
    await expect(deleteTimeEntry(mia, entry)).rejects.toThrow("project-closed");
    expect(await change(mia, entry, { note: "nachgetragen" })).toMatchObject([{ note: "nachgetragen" }]);
  });

  it("still works on the time when only the task has been closed since", async () => {
    const entry = await create(mia, { taskId: project.taskId("Konzept") });
    await agency.db.task.update({ where: { id: project.taskId("Konzept") }, data: { archivedAt: new Date() } });
    expect(await change(mia, entry, { durationSeconds: 60 })).toMatchObject([{ durationSeconds: 60, version: 2 }]);
  });

  it("moves it to another day and project, and the sums follow", async () => {
    const other = await aProject(agency.db, { members: [mia] });
    const entry = await create(mia, { taskId: project.taskId("Konzept") });
    const [moved] = await change(mia, entry, { projectId: other.id, day: "2026-10-01", durationSeconds: 600 });
    expect(moved).toMatchObject({ day: "2026-10-01", on: { projectId: other.id, taskId: null } });
    expect([await projectSeconds(), await projectSeconds(other.id)]).toEqual([0, 600]);
    expect(await sumOwnDays(mia, { from: "2026-10-01", to: "2026-10-01" })).toEqual(new Map([["2026-10-01", 600]]));
    expect(await lastDetail(entry.id)).toMatchObject({
      data: { before: { day: DAY, durationSeconds: 5_400 }, after: { day: "2026-10-01", durationSeconds: 600 } },
    });
  });

  it("splits a timed entry that runs over midnight now", async () => {
    const entry = await create(mia, span("22:00", "23:00"));
    const parts = await change(mia, entry, { startTime: "22:00", endTime: "02:00" });
    expect(parts.map(({ day, durationSeconds }) => [day, durationSeconds])).toEqual([
      [DAY, 7_200],
      ["2026-11-21", 7_200],
    ]);
    expect(await projectSeconds()).toBe(14_400);
  });

  it("takes the time of day away, and what was recorded stays", async () => {
    const entry = await create(mia, span("09:00", "10:30"));
    const [untimed] = await change(mia, entry, { startTime: null, endTime: null });
    expect(untimed).toMatchObject({ day: DAY, startTime: null, endTime: null, durationSeconds: 5_400 });
    expect(await projectSeconds()).toBe(5_400);
  });

  it("is nothing when nothing changes", async () => {
    const entry = await create(mia, { note: "same" });
    expect(await change(mia, entry, { note: "same", durationSeconds: 5_400 })).toEqual([entry]);
    expect(await lastDetail(entry.id)).toMatchObject({ action: "time-entry.created" });
  });
});

describe("deleting a time entry", () => {
  it("can be undone, exactly and once", async () => {
    const entry = await create(mia, { ...span("09:00", "10:00"), note: "weg" });
    await agency.db.timeEntry.update({
      where: { id: entry.id },
      data: { tags: ["print"], importFingerprint: uuidv7() },
    });
    const before = await agency.db.timeEntry.findUniqueOrThrow({ where: { id: entry.id } });
    await deleteTimeEntry(mia, entry);
    expect(await projectSeconds()).toBe(0);
    await expect(deleteTimeEntry(mia, entry)).rejects.toThrow("not-found");

    expect(await restoreTimeEntry(mia, entry)).toMatchObject([{ id: entry.id, note: "weg", startTime: "09:00:00" }]);
    await expect(restoreTimeEntry(mia, entry)).rejects.toThrow("changed-elsewhere");
    const after = await agency.db.timeEntry.findUniqueOrThrow({ where: { id: entry.id } });
    expect(after).toEqual({ ...before, version: 2, createdAt: after.createdAt, updatedAt: after.updatedAt });
    expect(await projectSeconds()).toBe(3_600);
  });

  it("cannot be undone for what never was", async () => {
    await expect(restoreTimeEntry(mia, { id: uuidv7() })).rejects.toThrow("not-found");
  });
});
