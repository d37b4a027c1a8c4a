import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { archiveClient, createClient, deleteClient, renameClient, restoreClient } from "@/lib/clients/commands";
import { addContact, changeContact, deleteContact } from "@/lib/clients/contact-commands";
import { anAgency } from "@/lib/testing/database";
import { aClient, aProject } from "@/lib/testing/factories";

const agency = anAgency();
let manager: Actor;
let admin: Actor;

const KIRSTEN = { name: "Kirsten Hansen", position: "Marketing", email: "k.hansen@example.com", phone: "+49 461 123" };

beforeAll(async () => {
  manager = await agency.actor("manager");
  admin = await agency.actor("admin");
});

describe("clients", () => {
  test.each(["member", "bookkeeper", "guest", "dataProtectionOfficer"] as const)(
    "the role %s cannot write them",
    async (role) => {
      const actor = await agency.actor(role);
      const { id } = await aClient(agency.db);
      await expect(createClient(actor, { name: "Mine" })).rejects.toThrow("forbidden");
      await expect(renameClient(actor, { id, name: "Mine" })).rejects.toThrow("forbidden");
      await expect(archiveClient(actor, { id })).rejects.toThrow("forbidden");
      await expect(restoreClient(actor, { id })).rejects.toThrow("forbidden");
    },
  );

  test("a manager cannot delete one", async () => {
    const { id } = await aClient(agency.db);
    await expect(deleteClient(manager, { id })).rejects.toThrow("forbidden");
  });

  test("one that does not exist is not found", async () => {
    const id = uuidv7();
    await expect(renameClient(manager, { id, name: "Nobody" })).rejects.toThrow("not-found");
    await expect(archiveClient(manager, { id })).rejects.toThrow("not-found");
    await expect(restoreClient(manager, { id })).rejects.toThrow("not-found");
    await expect(deleteClient(admin, { id })).rejects.toThrow("not-found");
    await expect(addContact(manager, { clientId: id, ...KIRSTEN })).rejects.toThrow("not-found");
  });

  test("no two have one name, whatever its case", async () => {
    const taken = { code: "name-taken", field: "name" };
    await createClient(manager, { name: "Café Øresund" });
    await expect(createClient(manager, { name: "CAFÉ ØRESUND" })).rejects.toMatchObject(taken);
    const other = await aClient(agency.db);
    await expect(renameClient(manager, { id: other.id, name: "café øresund" })).rejects.toMatchObject(taken);
  });

  test("one with projects cannot be deleted, and the refusal counts them", async () => {
    const { id } = await aClient(agency.db);
    await aProject(agency.db, { clientId: id });
    await aProject(agency.db, { clientId: id, archivedAt: new Date() });
    await expect(deleteClient(admin, { id })).rejects.toMatchObject({
      code: "client-has-projects",
      params: { count: 2 },
    });
  });

  test("deleting one takes its contacts along, and the log keeps how many", async () => {
    const { id } = await aClient(agency.db, { name: "Gone GmbH" });
    await addContact(manager, { clientId: id, ...KIRSTEN });
    await deleteClient(admin, { id });
    expect(await agency.db.contact.count({ where: { clientId: id } })).toBe(0);
    const event = await agency.db.event.findFirst({
      where: { action: "client.deleted", subjectId: id },
      include: { detail: true },
    });
    expect(event?.detail?.data).toEqual({ name: "Gone GmbH", contacts: 1 });
  });

  test("archiving twice is one event, and restoring brings it back", async () => {
    const { id } = await aClient(agency.db);
    await archiveClient(manager, { id });
    await archiveClient(manager, { id });
    await restoreClient(manager, { id });
    const events = await agency.db.event.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
    expect(events.map(({ action }) => action)).toEqual(["client.archived", "client.restored"]);
    expect((await agency.db.client.findUnique({ where: { id } }))?.archivedAt).toBeNull();
  });
});

describe("contacts", () => {
  test("a member cannot write them", async () => {
    const member = await agency.actor("member");
    const { id: clientId } = await aClient(agency.db);
    const { id } = await addContact(manager, { clientId, ...KIRSTEN });
    await expect(addContact(member, { clientId, ...KIRSTEN })).rejects.toThrow("forbidden");
    await expect(changeContact(member, { id, ...KIRSTEN })).rejects.toThrow("forbidden");
    await expect(deleteContact(member, { id })).rejects.toThrow("forbidden");
  });

  test("one that does not exist is not found", async () => {
    await expect(changeContact(manager, { id: uuidv7(), ...KIRSTEN })).rejects.toThrow("not-found");
    await expect(deleteContact(manager, { id: uuidv7() })).rejects.toThrow("not-found");
  });

  test("one is changed, and the log names only what changed", async () => {
    const { id: clientId } = await aClient(agency.db);
    const { id } = await addContact(manager, { clientId, ...KIRSTEN });
    await changeContact(manager, { id, ...KIRSTEN, phone: null });
    expect(await agency.db.contact.findUnique({ where: { id } })).toMatchObject({ ...KIRSTEN, phone: null });
    const event = await agency.db.event.findFirst({
      where: { action: "contact.changed", subjectId: id },
      include: { detail: true },
    });
    expect(event?.detail?.data).toEqual({ phone: { from: KIRSTEN.phone, to: null } });
  });

  test("one is removed and can be added again", async () => {
    const { id: clientId } = await aClient(agency.db);
    const { id } = await addContact(manager, { clientId, ...KIRSTEN });
    await deleteContact(manager, { id });
    await addContact(manager, { clientId, ...KIRSTEN });
    expect(await agency.db.contact.count({ where: { clientId } })).toBe(1);
  });
});
