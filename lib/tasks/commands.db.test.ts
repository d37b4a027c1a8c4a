import { v7 as uuidv7 } from "uuid";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { addTask, archiveTask, deleteTask, renameTask, restoreTask } from "@/lib/tasks/commands";
import { listTasks } from "@/lib/tasks/queries";
import { anAgency } from "@/lib/testing/database";
import { anEntry, aProject, aTask } from "@/lib/testing/factories";

const agency = anAgency();
let manager: Actor;

beforeAll(async () => {
  manager = await agency.actor("manager");
});

test.each(["member", "bookkeeper", "guest", "dataProtectionOfficer"] as const)(
  "the role %s cannot write tasks",
  async (role) => {
    const actor = await agency.actor(role);
    const { id: projectId } = await aProject(agency.db, { openToAll: true });
    const { id } = await aTask(agency.db, projectId);
    await expect(addTask(actor, { projectId, name: "Mine" })).rejects.toThrow("forbidden");
    await expect(renameTask(actor, { id, name: "Mine" })).rejects.toThrow("forbidden");
    await expect(archiveTask(actor, { id })).rejects.toThrow("forbidden");
    await expect(restoreTask(actor, { id })).rejects.toThrow("forbidden");
    await expect(deleteTask(actor, { id })).rejects.toThrow("forbidden");
  },
);

test("a task or project that does not exist is not found", async () => {
  const id = uuidv7();
  await expect(addTask(manager, { projectId: id, name: "Concept" })).rejects.toThrow("not-found");
  await expect(renameTask(manager, { id, name: "Concept" })).rejects.toThrow("not-found");
  await expect(archiveTask(manager, { id })).rejects.toThrow("not-found");
  await expect(restoreTask(manager, { id })).rejects.toThrow("not-found");
  await expect(deleteTask(manager, { id })).rejects.toThrow("not-found");
});

test("a member does not see the tasks of others' projects", async () => {
  const { id: projectId } = await aProject(agency.db);
  await aTask(agency.db, projectId);
  expect((await listTasks(await agency.actor("member"), projectId)).rows).toEqual([]);
});

test("no two tasks of a project have one name, those of two projects may", async () => {
  const [one, other] = [await aProject(agency.db), await aProject(agency.db)];
  await addTask(manager, { projectId: one.id, name: "Umsetzung" });
  await addTask(manager, { projectId: other.id, name: "Umsetzung" });
  await expect(addTask(manager, { projectId: one.id, name: "UMSETZUNG" })).rejects.toMatchObject({
    code: "name-taken",
    field: "name",
  });
});

test("a task with time cannot be deleted, nor one whose timer runs", async () => {
  const { id: projectId } = await aProject(agency.db);
  const [worked, running] = [await aTask(agency.db, projectId), await aTask(agency.db, projectId)];
  await anEntry(agency.db, { memberId: agency.ownerId, projectId, taskId: worked.id });
  const startedAt = new Date("2026-11-20T09:00:00Z");
  await anEntry(agency.db, {
    memberId: agency.ownerId,
    projectId,
    taskId: running.id,
    startedAt,
    durationSeconds: null,
  });
  await expect(deleteTask(manager, { id: worked.id })).rejects.toThrow("still-in-use");
  await expect(deleteTask(manager, { id: running.id })).rejects.toThrow("still-in-use");
});

test("a task without time is deleted with its favourites and timesheet rows", async () => {
  const { id: projectId } = await aProject(agency.db);
  const { id: taskId } = await aTask(agency.db, projectId);
  const row = { memberId: agency.ownerId, projectId, taskId };
  await agency.db.favourite.create({ data: { id: uuidv7(), ...row } });
  await agency.db.timesheetRow.create({ data: { id: uuidv7(), week: new Date("2026-11-16"), ...row } });
  await deleteTask(manager, { id: taskId });
  expect(await agency.db.favourite.count({ where: { taskId } })).toBe(0);
  expect(await agency.db.timesheetRow.count({ where: { taskId } })).toBe(0);
});

test("tasks are listed by name with their hours, the archived last", async () => {
  const { id: projectId } = await aProject(agency.db);
  const tasks = await Promise.all(
    ["Zeichnen", "Ändern", "Abstimmen"].map((name) => aTask(agency.db, projectId, { name })),
  );
  await anEntry(agency.db, { memberId: agency.ownerId, projectId, taskId: tasks[0]?.id });
  await anEntry(agency.db, { memberId: agency.ownerId, projectId, taskId: tasks[0]?.id, durationSeconds: 60 });
  await archiveTask(manager, { id: tasks[2]?.id ?? "" });
  const { rows } = await listTasks(manager, projectId);
  expect(rows.map(({ name, archived, seconds, entries }) => [name, archived, seconds, entries])).toEqual([
    ["Ändern", false, 0, 0],
    ["Zeichnen", false, 3_660, 2],
    ["Abstimmen", true, 0, 0],
  ]);
});

test("archiving a task and back leaves two events, renaming one", async () => {
  const { id } = await aTask(agency.db, (await aProject(agency.db)).id);
  await archiveTask(manager, { id });
  await restoreTask(manager, { id });
  await renameTask(manager, { id, name: "Feinschliff" });
  const events = await agency.db.event.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
  expect(events.map(({ action }) => action)).toEqual(["task.archived", "task.restored", "task.renamed"]);
});
