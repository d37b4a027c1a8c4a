import { describe, expect, it } from "vitest";
import { undoTaking } from "@/lib/restores/difference/undo-taking";
import { anAgency } from "@/lib/testing/database";
import { anActivity, aProject, aTask } from "@/lib/testing/factories";
import { aPreviewToTakeFrom, deleteProject, stateOf } from "@/lib/testing/taking-back";

const agency = anAgency();
const preview = aPreviewToTakeFrom(agency);
const { compare, take } = preview;

describe("taking back into what is there today", () => {
  it("brings a member's month back with the project it needs, and no other entry", async () => {
    const { projectId, side } = preview.opened();
    await deleteProject(agency.db, projectId);
    await compare();
    await take({ kind: "time-entry", member: agency.ownerId, month: "2026-11-01" });
    const { entries, of, tasks, months } = await stateOf(agency.db, projectId);
    expect(of?.name).toBe("Website");
    expect(tasks).toHaveLength(2);
    expect(entries.length).toBeGreaterThan(0);
    const meant = { projectId, memberId: agency.ownerId, day: { gte: new Date("2026-11-01") } };
    expect(entries).toHaveLength(await side.db.timeEntry.count({ where: meant }));
    expect(months.map(({ seconds }) => Number(seconds))).toEqual([
      entries.reduce((sum, { durationSeconds }) => sum + (durationSeconds ?? 0), 0),
    ]);
  });

  it("leaves what has changed since, or gives it the state of then, as was chosen", async () => {
    const { admin, requestId, projectId } = preview.opened();
    const [entry] = await agency.db.timeEntry.findMany({ where: { projectId }, take: 1 });
    if (!entry) throw new Error("There is no entry");
    await agency.db.timeEntry.update({
      where: { id: entry.id },
      data: { note: "Von heute", version: { increment: 1 } },
    });
    await compare();
    const part = { kind: "time-entry", key: entry.id };
    expect(await take(part)).toMatchObject({ back: 0, replaced: 0, left: 1 });
    expect((await agency.db.timeEntry.findUniqueOrThrow({ where: { id: entry.id } })).note).toBe("Von heute");
    const taken = await take({ ...part, conflicts: "replace" });
    expect(taken).toMatchObject({ back: 0, replaced: 1, left: 0 });
    const replaced = await agency.db.timeEntry.findUniqueOrThrow({ where: { id: entry.id } });
    expect(replaced).toMatchObject({ note: entry.note, version: entry.version + 2 });
    await undoTaking(admin, { id: requestId, takingId: taken.takingId });
    expect((await agency.db.timeEntry.findUniqueOrThrow({ where: { id: entry.id } })).note).toBe("Von heute");
  });

  it("leaves standing at an undo what somebody has changed, and what new records need", async () => {
    const { admin, requestId, projectId } = preview.opened();
    await deleteProject(agency.db, projectId);
    await compare();
    const taken = await take({ project: projectId });
    const [touched] = await agency.db.timeEntry.findMany({ where: { projectId }, take: 1 });
    await agency.db.timeEntry.update({
      where: { id: touched?.id },
      data: { note: "Seitdem", version: { increment: 1 } },
    });
    const { undone, stayed } = await undoTaking(admin, { id: requestId, takingId: taken.takingId });
    expect(undone + stayed).toBe(taken.back);
    const left = await stateOf(agency.db, projectId);
    expect(left.entries.map(({ note }) => note)).toEqual(["Seitdem"]);
    expect(left.of?.name).toBe("Website");
    // The project, the entry, the entry's task and activity's place are needed; the rest went.
    expect(left.tasks).toHaveLength(1);
  });

  it("puts a project beside another of its name, under a name of one's own choosing", async () => {
    const { admin, requestId, projectId, clientId } = preview.opened();
    await deleteProject(agency.db, projectId);
    await aProject(agency.db, { name: "WEBSITE", clientId });
    await compare();
    const taken = await take({ project: projectId });
    expect((await stateOf(agency.db, projectId)).of?.name).toBe("Website (2)");
    await undoTaking(admin, { id: requestId, takingId: taken.takingId });
    await compare();
    await take({ project: projectId, renamedIds: [projectId], newNames: ["Website von damals"] });
    expect((await stateOf(agency.db, projectId)).of?.name).toBe("Website von damals");
  });

  it("takes a task and an activity of today for those of the same name that are gone", async () => {
    const { projectId, activityId } = preview.opened();
    await agency.db.timeEntry.deleteMany({ where: { projectId } });
    await agency.db.task.deleteMany({ where: { projectId } });
    await agency.db.projectActivity.deleteMany({ where: { projectId } });
    await agency.db.activity.delete({ where: { id: activityId } });
    const task = await aTask(agency.db, projectId, { name: "entwurf" });
    const activity = await anActivity(agency.db, { name: "KONZEPTION" });
    await compare();
    await take({ kind: "time-entry", project: projectId });
    const { entries, tasks } = await stateOf(agency.db, projectId);
    expect(entries).toHaveLength(20);
    expect(new Set(entries.map((entry) => entry.activityId))).toEqual(new Set([activity.id]));
    expect(entries.filter(({ taskId }) => taskId === task.id).length).toBeGreaterThan(10);
    expect(tasks.map(({ name }) => name).sort()).toEqual(["Bau", "entwurf"]);
  });

  it("never brings a running timer back", async () => {
    const { timedProjectId, side } = preview.opened();
    expect(await side.db.timeEntry.count({ where: { projectId: timedProjectId } })).toBe(2);
    await deleteProject(agency.db, timedProjectId);
    await compare();
    expect(await take({ project: timedProjectId })).toMatchObject({ replaced: 0, left: 0 });
    const { entries } = await stateOf(agency.db, timedProjectId);
    expect(entries.map(({ durationSeconds }) => durationSeconds)).toEqual([3_600]);
  });
});
