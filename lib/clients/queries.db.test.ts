import { v7 as uuidv7 } from "uuid";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { findClientOptions, getClient, listClients } from "@/lib/clients/queries";
import { clientSearchSchema } from "@/lib/clients/schema";
import { PAGE_ROWS } from "@/lib/lists/page";
import { anAgency } from "@/lib/testing/database";
import { aClient, anEntry, aProject } from "@/lib/testing/factories";

const agency = anAgency();
const clientIds: Record<"open" | "assigned" | "foreign", string> = { open: "", assigned: "", foreign: "" };
let assignedProjectId: string;

const namesSeenBy = async (actor: Actor, search = {}) => {
  const { rows } = await listClients(actor, clientSearchSchema.parse(search), 2026);
  return rows.map(({ name }) => name);
};

async function assigned(...roles: Parameters<typeof agency.actor>) {
  const actor = await agency.actor(...roles);
  await agency.db.projectMember.create({ data: { projectId: assignedProjectId, memberId: actor.memberId as string } });
  return actor;
}

beforeAll(async () => {
  const contacts = {
    create: { id: uuidv7(), name: "Kirsten", email: "k@example.com", phone: "1", position: "Geschäftsführung" },
  };
  clientIds.open = (await aClient(agency.db, { name: "Äpfel & Co", contacts })).id;
  clientIds.assigned = (await aClient(agency.db, { name: "Birnen 100%", contacts: { create: [] } })).id;
  clientIds.foreign = (await aClient(agency.db, { name: "Zitronen" })).id;
  await aProject(agency.db, { clientId: clientIds.open, openToAll: true });
  assignedProjectId = (await aProject(agency.db, { clientId: clientIds.assigned })).id;
  const foreignProject = await aProject(agency.db, { clientId: clientIds.foreign });
  const hiddenProject = await aProject(agency.db, { clientId: clientIds.open });
  await anEntry(agency.db, { memberId: agency.ownerId, projectId: foreignProject.id });
  await anEntry(agency.db, { memberId: agency.ownerId, projectId: hiddenProject.id });
  await anEntry(agency.db, { memberId: agency.ownerId, projectId: hiddenProject.id, day: new Date("2025-12-31") });
});

test("a data protection officer cannot read clients", async () => {
  const officer = await agency.actor("dataProtectionOfficer");
  await expect(namesSeenBy(officer)).rejects.toThrow("forbidden");
  await expect(getClient(officer, clientIds.open)).rejects.toThrow("forbidden");
  await expect(findClientOptions(officer, "")).rejects.toThrow("forbidden");
});

test("a guest sees only clients of assigned projects, and none of the others by their id", async () => {
  const guest = await assigned("guest");
  expect(await namesSeenBy(guest)).toEqual(["Birnen 100%"]);
  await expect(getClient(guest, clientIds.open)).rejects.toThrow("not-found");
});

test("a guest sees no contacts", async () => {
  const guest = await agency.actor("guest");
  const project = await aProject(agency.db, { clientId: clientIds.open });
  await agency.db.projectMember.create({ data: { projectId: project.id, memberId: guest.memberId as string } });
  expect((await getClient(guest, clientIds.open)).contacts).toEqual([]);
});

test("a member sees clients of visible projects", async () => {
  expect(await namesSeenBy(await agency.actor("member"))).toEqual(["Äpfel & Co"]);
  expect(await namesSeenBy(await assigned("member"))).toEqual(["Äpfel & Co", "Birnen 100%"]);
});

test("a member sees how to reach a contact, but not the position", async () => {
  const member = await agency.actor("member");
  expect((await getClient(member, clientIds.open)).contacts).toMatchObject([
    { name: "Kirsten", email: "k@example.com", phone: "1", position: null },
  ]);
  const manager = await agency.actor("manager");
  expect((await getClient(manager, clientIds.open)).contacts).toMatchObject([{ position: "Geschäftsführung" }]);
});

test("hours and projects that the actor cannot see do not count", async () => {
  const figuresFor = async (actor: Actor) => {
    const { rows } = await listClients(actor, clientSearchSchema.parse({ q: "äpfel" }), 2026);
    return rows.map(({ openProjects, yearSeconds }) => ({ openProjects, yearSeconds }));
  };
  expect(await figuresFor(await agency.actor("member"))).toEqual([{ openProjects: 1, yearSeconds: 0 }]);
  expect((await figuresFor(await agency.actor("bookkeeper")))[0]?.yearSeconds).toBe(3_600);
});

test("the search takes signs for what they are, and words in any order and case", async () => {
  const manager = await agency.actor("manager");
  expect(await namesSeenBy(manager, { q: "%" })).toEqual(["Birnen 100%"]);
  expect(await namesSeenBy(manager, { q: "_" })).toEqual([]);
  expect(await namesSeenBy(manager, { q: "CO äPFEL" })).toEqual(["Äpfel & Co"]);
});

test("archived clients are listed apart and not offered", async () => {
  const manager = await agency.actor("manager");
  await aClient(agency.db, { name: "Pflaumen", archivedAt: new Date() });
  expect(await namesSeenBy(manager, { state: "archived" })).toEqual(["Pflaumen"]);
  expect(await namesSeenBy(manager)).toEqual(["Äpfel & Co", "Birnen 100%", "Zitronen"]);
  expect(await findClientOptions(manager, "pflaumen")).toEqual([]);
});

test("pages go on after the last row, and a key that is gone begins anew", async () => {
  const manager = await agency.actor("manager");
  const data = Array.from({ length: PAGE_ROWS + 5 }, (_, index) => ({ id: uuidv7(), name: `Serie ${100 + index}` }));
  await agency.db.client.createMany({ data });
  const first = await listClients(manager, clientSearchSchema.parse({ q: "serie" }), 2026);
  const second = await listClients(manager, clientSearchSchema.parse({ q: "serie", after: first.nextAfter }), 2026);
  expect([...first.rows, ...second.rows].map(({ name }) => name)).toEqual(data.map(({ name }) => name));
  expect(second.nextAfter).toBeNull();
  const anew = await listClients(manager, clientSearchSchema.parse({ q: "serie", after: uuidv7() }), 2026);
  expect(anew.rows).toEqual(first.rows);
});
