import type { Actor } from "@/lib/access/actor";
import { type AgencyWriter, writeAs } from "@/lib/access/write-as";
import { DomainError } from "@/lib/errors/domain-error";
import { visibleTo } from "@/lib/projects/policy";
import type { ProjectIdInput } from "@/lib/projects/schema";
import { now } from "@/lib/time/clock";

/** No more time is recorded on it; what was recorded stays. */
export async function archiveProject(actor: Actor, { id }: ProjectIdInput): Promise<void> {
  return writeAs(actor, "project:write", async ({ tx, record, unchanged }) => {
    if (await isArchived(tx, actor, id)) return unchanged(undefined);
    await tx.project.update({ where: { id }, data: { archivedAt: now() } });
    await record("project.archived", { kind: "project", id });
  });
}

export async function restoreProject(actor: Actor, { id }: ProjectIdInput): Promise<void> {
  return writeAs(actor, "project:write", async ({ tx, record, unchanged }) => {
    if (!(await isArchived(tx, actor, id))) return unchanged(undefined);
    await tx.project.update({ where: { id }, data: { archivedAt: null } });
    await record("project.restored", { kind: "project", id });
  });
}

async function isArchived(tx: AgencyWriter, actor: Actor, id: string): Promise<boolean> {
  const project = await tx.project.findFirst({ where: { id, AND: visibleTo(actor) }, select: { archivedAt: true } });
  if (!project) throw new DomainError("not-found");
  return project.archivedAt !== null;
}
