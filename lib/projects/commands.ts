import { v7 as uuidv7 } from "uuid";
import type { Actor } from "@/lib/access/actor";
import { type AgencyWriter, writeAs } from "@/lib/access/write-as";
import { changesBetween } from "@/lib/audit/changes";
import { visibleTo as visibleClient } from "@/lib/clients/policy";
import { DomainError, FieldError } from "@/lib/errors/domain-error";
import { changeMembers, replaceActivities } from "@/lib/projects/assignments";
import { visibleTo } from "@/lib/projects/policy";
import type { ChangeProjectInput, CreateProjectInput } from "@/lib/projects/schema";

export async function createProject(actor: Actor, input: CreateProjectInput): Promise<{ id: string }> {
  const { addedMemberIds: memberIds, activityIds, ...fields } = input;
  return writeAs(actor, "project:write", async ({ tx, record }) => {
    await requireClient(tx, actor, fields.clientId);
    const id = uuidv7();
    await tx.project.create({ data: { id, ...fields } });
    await changeMembers(tx, id, { added: memberIds, removed: [] });
    await replaceActivities(tx, id, activityIds);
    await record("project.created", { kind: "project", id }, { ...fields, memberIds, activityIds });
    return { id };
  });
}

export async function changeProject(actor: Actor, input: ChangeProjectInput): Promise<void> {
  const { id, addedMemberIds: added, removedMemberIds: removed, activityIds, ...fields } = input;
  const subject = { kind: "project", id } as const;
  return writeAs(actor, "project:write", async ({ tx, record, unchanged }) => {
    const before = await tx.project.findFirst({
      where: { id, AND: visibleTo(actor) },
      select: { name: true, clientId: true, color: true, billableDefault: true, budgetSeconds: true, openToAll: true },
    });
    if (!before) throw new DomainError("not-found");
    const changes = changesBetween(before, fields);
    if (changes) {
      if (changes.clientId) await requireClient(tx, actor, fields.clientId);
      await tx.project.update({ where: { id }, data: fields });
      await record("project.changed", subject, changes);
    }
    const members = await changeMembers(tx, id, { added, removed });
    if (members) await record("project.members-changed", subject, members);
    const activities = await replaceActivities(tx, id, activityIds);
    if (activities) await record("project.activities-changed", subject, activities);
    return changes || members || activities ? undefined : unchanged(undefined);
  });
}

/** An archived client keeps its projects but gets no further ones. */
async function requireClient(tx: AgencyWriter, actor: Actor, clientId: string | null): Promise<void> {
  if (clientId === null) return;
  const client = await tx.client.findFirst({
    where: { id: clientId, archivedAt: null, AND: visibleClient(actor) },
    select: { id: true },
  });
  if (!client) throw new FieldError("clientId", "invalid");
}
