import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { DomainError } from "@/lib/errors/domain-error";
import { compareBeside } from "@/lib/restores/difference/compare";
import { takeBack } from "@/lib/restores/difference/take-back";
import { undoTaking } from "@/lib/restores/difference/undo-taking";
import { takeBackSchema } from "@/lib/restores/difference-schema";
import { unproven } from "@/lib/testing/actors";
import { anAgency } from "@/lib/testing/database";
import { aDatabaseBeside, dropDatabaseBeside } from "@/lib/testing/database-beside";
import { aClient, anActivity, anEntry, aProject, aTask } from "@/lib/testing/factories";
import { aRestoreRequest, walk } from "@/lib/testing/restores";
import type { SideDatabase } from "@/lib/testing/side-database";

const agency = anAgency();
const other = anAgency();

let admin: Actor;
let id: string;
let side: SideDatabase;
let project: Awaited<ReturnType<typeof aProject>>;
let timed: typeof project;
let clientId: string;
let activityId: string;
const MONTH = "2026-11-01";

const compare = () => compareBeside(agency.agency, side.databaseName);
const take = (fields: Record<string, unknown>, actor = admin) =>
  takeBack(actor, takeBackSchema.parse({ id, ...fields }));

/** Everything of a project, as it reads in a database; versions go up, and when it was changed is no matter. */
async function stateOf(db: typeof agency.db, projectId: string) {
  const [of, tasks, members, activities, entries] = await Promise.all([
    db.project.findUnique({ where: { id: projectId } }),
    db.task.findMany({ where: { projectId }, orderBy: { id: "asc" } }),
    db.projectMember.findMany({ where: { projectId }, orderBy: { memberId: "asc" } }),
    db.projectActivity.findMany({ where: { projectId }, orderBy: { activityId: "asc" } }),
    db.timeEntry.findMany({ where: { projectId }, orderBy: { id: "asc" }, omit: { version: true, updatedAt: true } }),
  ]);
  const months = await db.projectMonth.findMany({ where: { projectId }, orderBy: { month: "asc" } });
  return { of, tasks, members, activities, entries, months };
}

async function deleteProject(projectId: string): Promise<void> {
  await agency.db.timeEntry.deleteMany({ where: { projectId } });
  await agency.db.project.delete({ where: { id: projectId } });
}

beforeAll(async () => {
  const { db } = agency;
  admin = await agency.actor("admin");
  const member = await agency.actor("member");
  const client = await aClient(db, { name: "Seerose" });
  clientId = client.id;
  activityId = (await anActivity(db, { name: "Konzeption" })).id;
  project = await aProject(db, {
    name: "Website",
    clientId,
    tasks: ["Entwurf", "Bau"],
    members: [member],
    activityIds: [activityId],
  });
  await db.contact.create({ data: { id: uuidv7(), clientId, name: "Karla Kontakt", email: "karla@seerose.example" } });
  for (let day = 1; day <= 20; day += 1) {
    await anEntry(db, {
      memberId: day % 2 ? agency.ownerId : (member.memberId ?? ""),
      projectId: project.id,
      taskId: project.taskId(day % 3 ? "Entwurf" : "Bau"),
      activityId,
      day: new Date(Date.UTC(2026, day % 4 ? 10 : 9, day)),
      durationSeconds: day * 300,
      tags: ["a,b", `„${day}“`],
      note: `Arbeit\n${day}`,
    });
  }
  timed = await aProject(db, { name: "Mit Stoppuhr" });
  await anEntry(db, { memberId: agency.ownerId, projectId: timed.id });
  const startedAt = new Date("2026-11-20T10:00:00Z");
  await anEntry(db, { memberId: agency.ownerId, projectId: timed.id, startedAt, durationSeconds: null });
  ({ id } = await aRestoreRequest(admin));
  side = await aDatabaseBeside(agency.agency, id);
  await walk(admin, id, ["acceptPrice", "approve", "load", "openPreview"]);
});

afterAll(() => dropDatabaseBeside(side));

describe("taking back", () => {
  it("is not for a manager, nor for somebody who has not lately proven who they are", async () => {
    await compare();
    await expect(take({ project: project.id }, await agency.actor("manager"))).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(take({ project: project.id }, unproven(admin))).rejects.toMatchObject({ code: "step-up" });
  });

  it("does not find another agency's request", async () => {
    await expect(take({ project: project.id }, await other.actor("owner"))).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("finds nothing where nothing differs", async () => {
    await expect(take({ project: project.id })).rejects.toMatchObject({ code: "not-found" });
  });

  it.each([{ project: "x" }, { month: "2026-11-02" }, { key: "../x" }, { project: { not: "" } }])(
    "is not understood as more than was meant: %j",
    (fields) => {
      expect(takeBackSchema.safeParse({ id: uuidv7(), ...fields }).success).toBe(false);
    },
  );

  it("makes a deleted project what it was, with its client, and can be undone", async () => {
    const before = await stateOf(side.db, project.id);
    await deleteProject(project.id);
    await agency.db.client.delete({ where: { id: clientId } });
    await compare();
    const taken = await take({ project: project.id });
    expect(taken.left).toBe(0);
    expect(await stateOf(agency.db, project.id)).toEqual(before);
    expect(before.entries).toHaveLength(20);
    expect(await agency.db.client.count({ where: { id: clientId } })).toBe(1);
    const entry = await agency.db.timeEntry.findFirst({ where: { projectId: project.id } });
    expect(entry?.version).toBe(2);
    const event = await agency.db.event.findFirstOrThrow({
      where: { action: "restore.records-taken" },
      include: { detail: true },
    });
    expect(event).toMatchObject({ actorId: admin.memberId, subjectId: id, detail: { data: taken } });

    await expect(undoTaking(await other.actor("owner"), { id, takingId: taken.takingId })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(undoTaking(unproven(admin), { id, takingId: taken.takingId })).rejects.toMatchObject({
      code: "step-up",
    });
    expect(await undoTaking(admin, { id, takingId: taken.takingId })).toEqual({ undone: taken.back, stayed: 0 });
    expect(await agency.db.project.count({ where: { id: project.id } })).toBe(0);
    expect(await agency.db.projectMonth.count({ where: { projectId: project.id } })).toBe(0);
    expect(await agency.db.client.count({ where: { id: clientId } })).toBe(0);
    await expect(undoTaking(admin, { id, takingId: taken.takingId })).rejects.toMatchObject({
      code: "taking-already-undone",
    });
  });

  it("has one effect for a request that is sent twice", async () => {
    await compare();
    const sent = { ...admin, receiptId: uuidv7() } as Actor;
    const [first, second] = [
      await take({ client: clientId, only: "contacts" }, sent),
      await take({ client: clientId, only: "contacts" }, sent),
    ];
    expect(second).toEqual(first);
    expect(first).toMatchObject({ back: 2, replaced: 0 });
    expect(await agency.db.contact.count({ where: { clientId } })).toBe(1);
    expect(await agency.db.project.count({ where: { id: project.id } })).toBe(0);
  });

  it("brings a member's month back with the project it needs, and no other entry", async () => {
    await compare();
    await take({ kind: "time-entry", member: agency.ownerId, month: MONTH });
    const { entries, of, tasks, months } = await stateOf(agency.db, project.id);
    expect(of?.name).toBe("Website");
    expect(tasks).toHaveLength(2);
    expect(entries.length).toBeGreaterThan(0);
    const meant = { projectId: project.id, memberId: agency.ownerId, day: { gte: new Date("2026-11-01") } };
    expect(entries).toHaveLength(await side.db.timeEntry.count({ where: meant }));
    expect(months.map(({ seconds }) => Number(seconds))).toEqual([
      entries.reduce((sum, { durationSeconds }) => sum + (durationSeconds ?? 0), 0),
    ]);
  });

  it("leaves what has changed since, or gives it the state of then, as was chosen", async () => {
    const [entry] = await agency.db.timeEntry.findMany({ where: { projectId: project.id }, take: 1 });
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
    await undoTaking(admin, { id, takingId: taken.takingId });
    expect((await agency.db.timeEntry.findUniqueOrThrow({ where: { id: entry.id } })).note).toBe("Von heute");
  });

  it("leaves standing at an undo what somebody has changed, and what new records need", async () => {
    await deleteProject(project.id);
    await compare();
    const taken = await take({ project: project.id });
    const [touched] = await agency.db.timeEntry.findMany({ where: { projectId: project.id }, take: 1 });
    await agency.db.timeEntry.update({
      where: { id: touched?.id },
      data: { note: "Seitdem", version: { increment: 1 } },
    });
    const { undone, stayed } = await undoTaking(admin, { id, takingId: taken.takingId });
    expect(undone + stayed).toBe(taken.back);
    const left = await stateOf(agency.db, project.id);
    expect(left.entries.map(({ note }) => note)).toEqual(["Seitdem"]);
    expect(left.of?.name).toBe("Website");
    // The project, the entry, the entry's task and activity's place are needed; the rest went.
    expect(left.tasks).toHaveLength(1);
  });

  it("puts a project beside another of its name, under a name of one's own choosing", async () => {
    await deleteProject(project.id);
    await aProject(agency.db, { name: "WEBSITE", clientId });
    await compare();
    const taken = await take({ project: project.id });
    expect((await stateOf(agency.db, project.id)).of?.name).toBe("Website (2)");
    await undoTaking(admin, { id, takingId: taken.takingId });
    await compare();
    await take({ project: project.id, renamedIds: [project.id], newNames: ["Website von damals"] });
    expect((await stateOf(agency.db, project.id)).of?.name).toBe("Website von damals");
  });

  it("takes a task and an activity of today for those of the same name that are gone", async () => {
    await agency.db.timeEntry.deleteMany({ where: { projectId: project.id } });
    await agency.db.task.deleteMany({ where: { projectId: project.id } });
    await agency.db.projectActivity.deleteMany({ where: { projectId: project.id } });
    await agency.db.activity.delete({ where: { id: activityId } });
    const task = await aTask(agency.db, project.id, { name: "entwurf" });
    const activity = await anActivity(agency.db, { name: "KONZEPTION" });
    await compare();
    await take({ kind: "time-entry", project: project.id });
    const { entries, tasks } = await stateOf(agency.db, project.id);
    expect(entries).toHaveLength(20);
    expect(new Set(entries.map((entry) => entry.activityId))).toEqual(new Set([activity.id]));
    expect(entries.filter(({ taskId }) => taskId === task.id).length).toBeGreaterThan(10);
    expect(tasks.map(({ name }) => name).sort()).toEqual(["Bau", "entwurf"]);
  });

  it("never brings a running timer back", async () => {
    expect(await side.db.timeEntry.count({ where: { projectId: timed.id } })).toBe(2);
    await deleteProject(timed.id);
    await compare();
    expect(await take({ project: timed.id })).toMatchObject({ replaced: 0, left: 0 });
    const { entries } = await stateOf(agency.db, timed.id);
    expect(entries.map(({ durationSeconds }) => durationSeconds)).toEqual([3_600]);
  });

  it("is no longer possible once the preview is discarded", async () => {
    await walk(admin, id, ["discard"]);
    await expect(take({ project: project.id })).rejects.toBeInstanceOf(DomainError);
    await expect(take({ project: project.id })).rejects.toMatchObject({ code: "not-found" });
  });
});
