import { v7 as uuidv7 } from "uuid";
import type { Actor } from "@/lib/access/actor";
import { type AgencyWriter, writeAs } from "@/lib/access/write-as";
import { visibleTo } from "@/lib/clients/policy";
import type { ClientIdInput, CreateClientInput, RenameClientInput } from "@/lib/clients/schema";
import { DomainError } from "@/lib/errors/domain-error";
import { now } from "@/lib/time/clock";

export async function createClient(actor: Actor, { name }: CreateClientInput): Promise<{ id: string }> {
  return writeAs(actor, "client:write", async ({ tx, record }) => {
    const id = uuidv7();
    await tx.client.create({ data: { id, name } });
    await record("client.created", { kind: "client", id }, { name });
    return { id };
  });
}

export async function renameClient(actor: Actor, { id, name }: RenameClientInput): Promise<void> {
  return writeAs(actor, "client:write", async ({ tx, record, unchanged }) => {
    const before = await getVisible(tx, actor, id);
    if (before.name === name) return unchanged(undefined);
    await tx.client.update({ where: { id }, data: { name } });
    await record("client.changed", { kind: "client", id }, { name: { from: before.name, to: name } });
  });
}

/** No longer offered for projects; those it has stay as they are. */
export async function archiveClient(actor: Actor, { id }: ClientIdInput): Promise<void> {
  return writeAs(actor, "client:write", async ({ tx, record, unchanged }) => {
    const { archivedAt } = await getVisible(tx, actor, id);
    if (archivedAt) return unchanged(undefined);
    await tx.client.update({ where: { id }, data: { archivedAt: now() } });
    await record("client.archived", { kind: "client", id });
  });
}

export async function restoreClient(actor: Actor, { id }: ClientIdInput): Promise<void> {
  return writeAs(actor, "client:write", async ({ tx, record, unchanged }) => {
    const { archivedAt } = await getVisible(tx, actor, id);
    if (!archivedAt) return unchanged(undefined);
    await tx.client.update({ where: { id }, data: { archivedAt: null } });
    await record("client.restored", { kind: "client", id });
  });
}

/** Its contacts go with it. Refused while it has projects. */
export async function deleteClient(actor: Actor, { id }: ClientIdInput): Promise<void> {
  return writeAs(actor, "client:delete", async ({ tx, record }) => {
    const { name, _count } = await getVisible(tx, actor, id);
    if (_count.projects > 0) throw new DomainError("client-has-projects", { params: { count: _count.projects } });
    await tx.client.delete({ where: { id } });
    await record("client.deleted", { kind: "client", id }, { name, contacts: _count.contacts });
  });
}

async function getVisible(tx: AgencyWriter, actor: Actor, id: string) {
  const client = await tx.client.findFirst({
    where: { id, AND: visibleTo(actor) },
    select: { name: true, archivedAt: true, _count: { select: { projects: true, contacts: true } } },
  });
  if (!client) throw new DomainError("not-found");
  return client;
}
