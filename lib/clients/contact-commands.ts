import { v7 as uuidv7 } from "uuid";
import type { Actor } from "@/lib/access/actor";
import { type AgencyWriter, writeAs } from "@/lib/access/write-as";
import { changesBetween } from "@/lib/audit/changes";
import { contactsVisibleTo, visibleTo } from "@/lib/clients/policy";
import type { AddContactInput, ChangeContactInput, ContactIdInput } from "@/lib/clients/schema";
import { DomainError } from "@/lib/errors/domain-error";

export async function addContact(actor: Actor, { clientId, ...fields }: AddContactInput): Promise<{ id: string }> {
  return writeAs(actor, "client:write", async ({ tx, record }) => {
    const client = await tx.client.findFirst({ where: { id: clientId, AND: visibleTo(actor) }, select: { id: true } });
    if (!client) throw new DomainError("not-found");
    const id = uuidv7();
    await tx.contact.create({ data: { id, clientId, ...fields } });
    await record("contact.created", { kind: "contact", id }, { clientId, ...fields });
    return { id };
  });
}

export async function changeContact(actor: Actor, { id, ...fields }: ChangeContactInput): Promise<void> {
  return writeAs(actor, "client:write", async ({ tx, record, unchanged }) => {
    const before = await getVisible(tx, actor, id);
    const changes = changesBetween(before, fields);
    if (!changes) return unchanged(undefined);
    await tx.contact.update({ where: { id }, data: fields });
    await record("contact.changed", { kind: "contact", id }, changes);
  });
}

export async function deleteContact(actor: Actor, { id }: ContactIdInput): Promise<void> {
  return writeAs(actor, "client:write", async ({ tx, record }) => {
    const { name } = await getVisible(tx, actor, id);
    await tx.contact.delete({ where: { id } });
    await record("contact.deleted", { kind: "contact", id }, { name });
  });
}

async function getVisible(tx: AgencyWriter, actor: Actor, id: string) {
  const contact = await tx.contact.findFirst({
    where: { id, AND: contactsVisibleTo(actor) },
    select: { name: true, position: true, email: true, phone: true },
  });
  if (!contact) throw new DomainError("not-found");
  return contact;
}
