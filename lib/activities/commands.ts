import { v7 as uuidv7 } from "uuid";
import type { Actor } from "@/lib/access/actor";
import { type AgencyWriter, writeAs } from "@/lib/access/write-as";
import type { ActivityIdInput, CreateActivityInput, RenameActivityInput } from "@/lib/activities/schema";
import { DomainError } from "@/lib/errors/domain-error";
import { now } from "@/lib/time/clock";

export async function createActivity(actor: Actor, { name }: CreateActivityInput): Promise<{ id: string }> {
  return writeAs(actor, "activity:write", async ({ tx, record }) => {
    const id = uuidv7();
    await tx.activity.create({ data: { id, name } });
    await record("activity.created", { kind: "activity", id }, { name });
    return { id };
  });
}

export async function renameActivity(actor: Actor, { id, name }: RenameActivityInput): Promise<void> {
  return writeAs(actor, "activity:write", async ({ tx, record, unchanged }) => {
    const before = await getActivity(tx, id);
    if (before.name === name) return unchanged(undefined);
    await tx.activity.update({ where: { id }, data: { name } });
    await record("activity.renamed", { kind: "activity", id }, { from: before.name, to: name });
  });
}

/** Entries that have it keep it; new ones cannot choose it. */
export async function archiveActivity(actor: Actor, { id }: ActivityIdInput): Promise<void> {
  return writeAs(actor, "activity:write", async ({ tx, record, unchanged }) => {
    const { archivedAt } = await getActivity(tx, id);
    if (archivedAt) return unchanged(undefined);
    await tx.activity.update({ where: { id }, data: { archivedAt: now() } });
    await record("activity.archived", { kind: "activity", id });
  });
}

export async function restoreActivity(actor: Actor, { id }: ActivityIdInput): Promise<void> {
  return writeAs(actor, "activity:write", async ({ tx, record, unchanged }) => {
    const { archivedAt } = await getActivity(tx, id);
    if (!archivedAt) return unchanged(undefined);
    await tx.activity.update({ where: { id }, data: { archivedAt: null } });
    await record("activity.restored", { kind: "activity", id });
  });
}

/**
 * Refused while entries have it, and while projects offer it: a project whose last activity went would suddenly offer
 * all. Favourites and timesheet rows with it go too.
 */
export async function deleteActivity(actor: Actor, { id }: ActivityIdInput): Promise<void> {
  return writeAs(actor, "activity:write", async ({ tx, record }) => {
    const { name, _count } = await getActivity(tx, id);
    const entry = await tx.timeEntry.findFirst({ where: { activityId: id }, select: { id: true } });
    if (entry || _count.projects > 0) throw new DomainError("still-in-use");
    await tx.activity.delete({ where: { id } });
    await record("activity.deleted", { kind: "activity", id }, { name });
  });
}

async function getActivity(tx: AgencyWriter, id: string) {
  const activity = await tx.activity.findUnique({
    where: { id },
    select: { name: true, archivedAt: true, _count: { select: { projects: true } } },
  });
  if (!activity) throw new DomainError("not-found");
  return activity;
}
