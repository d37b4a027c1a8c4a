import { v7 as uuidv7 } from "uuid";
import type { Actor } from "@/lib/access/actor";
import { type AgencyWriter, writeAs } from "@/lib/access/write-as";
import { DomainError } from "@/lib/errors/domain-error";
import { visibleTo } from "@/lib/projects/policy";
import type { AddTaskInput, RenameTaskInput, TaskIdInput } from "@/lib/tasks/schema";
import { now } from "@/lib/time/clock";

export async function addTask(actor: Actor, { projectId, name }: AddTaskInput): Promise<{ id: string }> {
  return writeAs(actor, "project:write", async ({ tx, record }) => {
    const project = await tx.project.findFirst({
      where: { id: projectId, AND: visibleTo(actor) },
      select: { id: true },
    });
    if (!project) throw new DomainError("not-found");
    const id = uuidv7();
    await tx.task.create({ data: { id, projectId, name } });
    await record("task.created", { kind: "task", id }, { projectId, name });
    return { id };
  });
}

export async function renameTask(actor: Actor, { id, name }: RenameTaskInput): Promise<void> {
  return writeAs(actor, "project:write", async ({ tx, record, unchanged }) => {
    const before = await getVisible(tx, actor, id);
    if (before.name === name) return unchanged(undefined);
    await tx.task.update({ where: { id }, data: { name } });
    await record("task.renamed", { kind: "task", id }, { from: before.name, to: name });
  });
}

export async function archiveTask(actor: Actor, { id }: TaskIdInput): Promise<void> {
  return writeAs(actor, "project:write", async ({ tx, record, unchanged }) => {
    const { archivedAt } = await getVisible(tx, actor, id);
    if (archivedAt) return unchanged(undefined);
    await tx.task.update({ where: { id }, data: { archivedAt: now() } });
    await record("task.archived", { kind: "task", id });
  });
}

export async function restoreTask(actor: Actor, { id }: TaskIdInput): Promise<void> {
  return writeAs(actor, "project:write", async ({ tx, record, unchanged }) => {
    const { archivedAt } = await getVisible(tx, actor, id);
    if (!archivedAt) return unchanged(undefined);
    await tx.task.update({ where: { id }, data: { archivedAt: null } });
    await record("task.restored", { kind: "task", id });
  });
}

/** Refused while it has entries, a running timer among them. Favourites and timesheet rows with it go too. */
export async function deleteTask(actor: Actor, { id }: TaskIdInput): Promise<void> {
  return writeAs(actor, "project:write", async ({ tx, record }) => {
    const { name, projectId } = await getVisible(tx, actor, id);
    const entry = await tx.timeEntry.findFirst({ where: { projectId, taskId: id }, select: { id: true } });
    if (entry) throw new DomainError("still-in-use");
    await tx.task.delete({ where: { id } });
    await record("task.deleted", { kind: "task", id }, { projectId, name });
  });
}

async function getVisible(tx: AgencyWriter, actor: Actor, id: string) {
  const task = await tx.task.findFirst({
    where: { id, project: visibleTo(actor) },
    select: { name: true, projectId: true, archivedAt: true },
  });
  if (!task) throw new DomainError("not-found");
  return task;
}
