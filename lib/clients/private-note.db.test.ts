import { v7 as uuidv7 } from "uuid";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { changePrivateNote, getPrivateNote } from "@/lib/clients/private-note";
import { getClient } from "@/lib/clients/queries";
import { SealBrokenError } from "@/lib/crypto/sealing";
import { anAgency } from "@/lib/testing/database";
import { aClient } from "@/lib/testing/factories";

const agency = anAgency();
const NOTE = "Geht zum Jahresende.\nNur über das Mobiltelefon anrufen.";
let manager: Actor;
let clientId: string;
let id: string;

beforeEach(async () => {
  manager = await agency.actor("manager");
  id = uuidv7();
  clientId = (await aClient(agency.db, { contacts: { create: { id, name: "Kirsten" } } })).id;
});

describe("a private note", () => {
  test.each(["member", "bookkeeper", "guest", "dataProtectionOfficer"] as const)(
    "is neither read nor written by the role %s",
    async (role) => {
      const actor = await agency.actor(role);
      await expect(getPrivateNote(actor, id)).rejects.toThrow("forbidden");
      await expect(changePrivateNote(actor, { id, privateNote: NOTE })).rejects.toThrow("forbidden");
    },
  );

  test("of a contact that does not exist is not found", async () => {
    await expect(getPrivateNote(manager, uuidv7())).rejects.toThrow("not-found");
    await expect(changePrivateNote(manager, { id: uuidv7(), privateNote: NOTE })).rejects.toThrow("not-found");
  });

  test("that is not sealed is refused by the database", async () => {
    await expect(agency.db.contact.update({ where: { id }, data: { privateNote: NOTE } })).rejects.toThrow();
  });

  test("that was copied from another contact does not open", async () => {
    const other = uuidv7();
    await changePrivateNote(manager, { id, privateNote: NOTE });
    const { privateNote } = await agency.db.contact.findUniqueOrThrow({ where: { id } });
    await agency.db.contact.create({ data: { id: other, clientId, name: "Other", privateNote } });
    await expect(getPrivateNote(manager, other)).rejects.toThrow(SealBrokenError);
  });

  test("is read as it was written, changed, and removed", async () => {
    await changePrivateNote(manager, { id, privateNote: NOTE });
    expect(await getPrivateNote(manager, id)).toMatchObject({ name: "Kirsten", privateNote: NOTE });
    await changePrivateNote(manager, { id, privateNote: null });
    expect((await getPrivateNote(manager, id)).privateNote).toBe("");
  });

  test("leaves nothing of itself in the log, and nothing at all when it stays the same", async () => {
    await changePrivateNote(manager, { id, privateNote: NOTE });
    await changePrivateNote(manager, { id, privateNote: NOTE });
    const events = await agency.db.event.findMany({ where: { subjectId: id }, include: { detail: true } });
    expect(events).toMatchObject([{ action: "contact.private-note-changed", detail: null }]);
  });
});

test("a client's page knows that there is a note, for those who may read it, and not what it says", async () => {
  await changePrivateNote(manager, { id, privateNote: NOTE });
  const contactsFor = async (actor: Actor) => (await getClient(actor, clientId)).contacts;
  expect(await contactsFor(manager)).toMatchObject([{ hasPrivateNote: true }]);
  expect(await contactsFor(await agency.actor("bookkeeper"))).toMatchObject([{ hasPrivateNote: false }]);
  expect(JSON.stringify(await contactsFor(manager))).not.toContain("k1.");
});
