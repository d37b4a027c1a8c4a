import type { Actor } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { writeAs } from "@/lib/access/write-as";
import { contactsVisibleTo } from "@/lib/clients/policy";
import type { ChangePrivateNoteInput } from "@/lib/clients/private-note-schema";
import { open, seal } from "@/lib/crypto/sealing";
import { DomainError } from "@/lib/errors/domain-error";

export type PrivateNoteView = { id: string; name: string; client: { id: string; name: string }; privateNote: string };

/** A contact with its private note, opened. It is opened for this one view and travels with no list. */
export async function getPrivateNote(actor: Actor, id: string): Promise<PrivateNoteView> {
  const contact = await readAs(actor, "contact:read:private-note").contact.findFirst({
    where: { id, AND: contactsVisibleTo(actor) },
    select: { id: true, name: true, client: { select: { id: true, name: true } }, privateNote: true },
  });
  if (!contact) throw new DomainError("not-found");
  return { ...contact, privateNote: (await opened(actor, id, contact.privateNote)) ?? "" };
}

/** The log learns that it was changed, and nothing of what it says. */
export async function changePrivateNote(actor: Actor, { id, privateNote }: ChangePrivateNoteInput): Promise<void> {
  return writeAs(actor, "contact:write:private-note", async ({ tx, record, unchanged }) => {
    const before = await tx.contact.findFirst({
      where: { id, AND: contactsVisibleTo(actor) },
      select: { privateNote: true },
    });
    if (!before) throw new DomainError("not-found");
    if ((await opened(actor, id, before.privateNote)) === privateNote) return unchanged(undefined);
    const sealed = privateNote === null ? null : await seal(actor.agency.id, placeOf(id), privateNote);
    await tx.contact.update({ where: { id }, data: { privateNote: sealed } });
    await record("contact.private-note-changed", { kind: "contact", id });
  });
}

function placeOf(contactId: string) {
  return { table: "Contact", row: contactId, field: "privateNote" } as const;
}

async function opened(actor: Actor, contactId: string, sealed: string | null): Promise<string | null> {
  return sealed === null ? null : open(actor.agency.id, placeOf(contactId), sealed);
}
