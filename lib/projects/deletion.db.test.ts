import { v7 as uuidv7 } from "uuid";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { deleteProject, previewDeletion } from "@/lib/projects/deletion";
import { anAgency } from "@/lib/testing/database";
import { aClient, anEntry, aProject, aTask } from "@/lib/testing/factories";

const agency = anAgency();
let admin: Actor;

beforeAll(async () => {
  admin = await agency.actor("admin");
});

/** Two tasks, two entries of two members and one of their timers, a favourite, two rows of a timesheet. */
async function aBusyProject() {
  const client = await aClient(agency.db);
  const project = await aProject(agency.db, { clientId: client.id });
  const [task] = await Promise.all([aTask(agency.db, project.id), aTask(agency.db, project.id)]);
  const memberId = (await agency.actor("member")).memberId as string;
  const row = { memberId, projectId: project.id };
  await anEntry(agency.db, { ...row, taskId: task.id });
  await anEntry(agency.db, { ...row, memberId: agency.ownerId, durationSeconds: 60 });
  await anEntry(agency.db, { ...row, startedAt: new Date("2026-11-20T09:00:00Z"), durationSeconds: null });
  await agency.db.favourite.create({ data: { id: uuidv7(), ...row } });
  await agency.db.timesheetRow.createMany({
    data: ["2026-11-16", "2026-11-23"].map((week) => ({ id: uuidv7(), week: new Date(week), ...row, taskId: task.id })),
  });
  return { ...project, clientName: client.name };
}

const COUNTS = { tasks: 2, entries: 2, seconds: 3_660, members: 2, runningTimers: 1, favourites: 1, timesheetRows: 2 };

test.each(["manager", "member", "bookkeeper", "guest", "dataProtectionOfficer"] as const)(
  "the role %s can neither delete a project nor see what would go with it",
  async (role) => {
    const actor = await agency.actor(role);
    const { id, name } = await aProject(agency.db, { openToAll: true });
    await expect(deleteProject(actor, { id, confirmation: name })).rejects.toThrow("forbidden");
    await expect(previewDeletion(actor, id)).rejects.toThrow("forbidden");
  },
);

test("a project that does not exist is not found", async () => {
  await expect(deleteProject(admin, { id: uuidv7(), confirmation: "" })).rejects.toThrow("not-found");
  await expect(previewDeletion(admin, uuidv7())).rejects.toThrow("not-found");
});

test("nothing is deleted unless the name is typed as it stands", async () => {
  const { id, name } = await aBusyProject();
  for (const confirmation of ["", name.toLowerCase(), `${name} 2`]) {
    await expect(deleteProject(admin, { id, confirmation })).rejects.toMatchObject({ field: "confirmation" });
  }
  expect(await agency.db.timeEntry.count({ where: { projectId: id } })).toBe(3);
});

test("what goes with a project is told beforehand, exactly", async () => {
  const { id } = await aBusyProject();
  expect(await previewDeletion(admin, id)).toEqual(COUNTS);
  const { id: emptyId } = await aProject(agency.db);
  expect(Object.values(await previewDeletion(admin, emptyId))).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

test("deleting takes everything on it along and nothing else, and the log keeps the counts", async () => {
  const [gone, kept] = [await aBusyProject(), await aBusyProject()];
  expect(await deleteProject(admin, { id: gone.id, confirmation: ` ${gone.name} ` })).toEqual(COUNTS);
  for (const table of ["task", "favourite", "timesheetRow", "projectMonth"] as const) {
    const count = (projectId: string) => (agency.db[table] as typeof agency.db.task).count({ where: { projectId } });
    expect([table, await count(gone.id), (await count(kept.id)) > 0]).toEqual([table, 0, true]);
  }
  expect(await agency.db.timeEntry.count({ where: { projectId: kept.id } })).toBe(3);
  const event = await agency.db.event.findFirst({
    where: { action: "project.deleted", subjectId: gone.id },
    include: { detail: true },
  });
  expect(event?.detail?.data).toEqual({ name: gone.name, client: gone.clientName, ...COUNTS });
});
