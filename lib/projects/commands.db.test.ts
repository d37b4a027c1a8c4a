import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { archiveProject, restoreProject } from "@/lib/projects/archiving";
import { changeProject, createProject } from "@/lib/projects/commands";
import { findAssignableMembers, findAssignedMembers, getProjectForm } from "@/lib/projects/form-queries";
import type { CreateProjectInput } from "@/lib/projects/schema";
import { anAgency } from "@/lib/testing/database";
import { aClient, aProject } from "@/lib/testing/factories";

const agency = anAgency();
let manager: Actor;

beforeAll(async () => {
  manager = await agency.actor("manager");
});

const aProjectInput = (fields: Partial<CreateProjectInput> = {}): CreateProjectInput => ({
  name: `Project ${uuidv7()}`,
  clientId: null,
  color: 3,
  billableDefault: true,
  budgetSeconds: 432_000,
  openToAll: false,
  addedMemberIds: [],
  activityIds: [],
  ...fields,
});

const actionsOn = async (subjectId: string) => {
  const events = await agency.db.event.findMany({ where: { subjectId }, orderBy: { id: "asc" } });
  return events.map(({ action }) => action);
};

test.each(["member", "bookkeeper", "guest", "dataProtectionOfficer"] as const)(
  "the role %s cannot write projects",
  async (role) => {
    const actor = await agency.actor(role);
    const { id } = await aProject(agency.db, { openToAll: true });
    await expect(createProject(actor, aProjectInput())).rejects.toThrow("forbidden");
    await expect(changeProject(actor, { id, ...aProjectInput(), removedMemberIds: [] })).rejects.toThrow("forbidden");
    await expect(archiveProject(actor, { id })).rejects.toThrow("forbidden");
    await expect(restoreProject(actor, { id })).rejects.toThrow("forbidden");
    await expect(getProjectForm(actor, id)).rejects.toThrow("forbidden");
    await expect(findAssignableMembers(actor, { q: "" })).rejects.toThrow("forbidden");
    await expect(findAssignedMembers(actor, { id, q: "" })).rejects.toThrow("forbidden");
  },
);

test("a project that does not exist is not found", async () => {
  const id = uuidv7();
  await expect(changeProject(manager, { id, ...aProjectInput(), removedMemberIds: [] })).rejects.toThrow("not-found");
  await expect(archiveProject(manager, { id })).rejects.toThrow("not-found");
  await expect(restoreProject(manager, { id })).rejects.toThrow("not-found");
  await expect(getProjectForm(manager, id)).rejects.toThrow("not-found");
  await expect(findAssignedMembers(manager, { id, q: "" })).rejects.toThrow("not-found");
});

describe("what a project refers to", () => {
  test.each([
    ["clientId", { clientId: uuidv7() }],
    ["addedMemberIds", { addedMemberIds: [uuidv7()] }],
    ["activityIds", { activityIds: [uuidv7()] }],
  ])("must exist: %s", async (field, fields) => {
    await expect(createProject(manager, aProjectInput(fields))).rejects.toMatchObject({ field, code: "invalid" });
  });

  test("cannot be an archived client, unless it is the project's already", async () => {
    const { id: clientId } = await aClient(agency.db, { archivedAt: new Date() });
    await expect(createProject(manager, aProjectInput({ clientId }))).rejects.toMatchObject({ field: "clientId" });
    const { id } = await aProject(agency.db, { clientId });
    await changeProject(manager, { id, ...aProjectInput({ clientId }), removedMemberIds: [] });
  });

  test("cannot be somebody deactivated, who may stay nevertheless", async () => {
    const gone = (await agency.actor("member")).memberId as string;
    const { id } = await createProject(manager, aProjectInput({ addedMemberIds: [gone] }));
    await agency.db.member.update({ where: { id: gone }, data: { status: "deactivated", deactivatedAt: new Date() } });
    await changeProject(manager, { id, ...aProjectInput({ addedMemberIds: [gone] }), removedMemberIds: [] });
    await expect(createProject(manager, aProjectInput({ addedMemberIds: [gone] }))).rejects.toMatchObject({
      field: "addedMemberIds",
    });
  });
});

test("no two projects of a client have one name, nor two internal ones, whatever the case", async () => {
  const { id: clientId } = await aClient(agency.db);
  const taken = { code: "name-taken", field: "name" };
  await createProject(manager, aProjectInput({ name: "Überblick", clientId }));
  await createProject(manager, aProjectInput({ name: "Überblick" }));
  await expect(createProject(manager, aProjectInput({ name: "ÜBERBLICK", clientId }))).rejects.toMatchObject(taken);
  await expect(createProject(manager, aProjectInput({ name: "überblick" }))).rejects.toMatchObject(taken);
});

test("a form sent twice makes one project", async () => {
  const actor = { ...manager, receiptId: uuidv7() };
  const input = aProjectInput();
  const first = await createProject(actor, input);
  expect(await createProject(actor, input)).toEqual(first);
});

test("a project is changed with its members and activities, each with an event of its own", async () => {
  const [kept, leaving, joining] = await Promise.all(
    ["member", "member", "guest"].map(async (role) => (await agency.actor(role as "member")).memberId as string),
  );
  if (!kept || !leaving || !joining) throw new Error("three members were made");
  const [activity] = await agency.db.activity.findMany({ take: 1 });
  const input = aProjectInput({ addedMemberIds: [kept, leaving] });
  const { id } = await createProject(manager, input);
  await changeProject(manager, {
    id,
    ...input,
    budgetSeconds: null,
    addedMemberIds: [joining],
    removedMemberIds: [leaving],
    activityIds: [activity?.id ?? ""],
  });
  const form = await getProjectForm(manager, id);
  expect(form).toMatchObject({ name: input.name, budgetSeconds: null, activityIds: [activity?.id] });
  expect(form.members.map((member) => member.id).sort()).toEqual([kept, joining].sort());
  expect(await actionsOn(id)).toEqual([
    "project.created",
    "project.changed",
    "project.members-changed",
    "project.activities-changed",
  ]);
});

test("a form shows the first twenty of its members, and the others are found by typing", async () => {
  const ids = Array.from({ length: 21 }, () => uuidv7());
  const people = ids.map((id, index) => ({
    id,
    name: `Zoe ${String.fromCharCode(65 + index)}`,
    email: `${id}@z.example`,
  }));
  await agency.db.member.createMany({ data: people });
  const { id } = await createProject(manager, aProjectInput({ addedMemberIds: ids }));
  const form = await getProjectForm(manager, id);
  expect(form.members.map(({ name }) => name)).toEqual(people.slice(0, 20).map(({ name }) => name));
  expect(form.memberCount).toBe(21);
  expect(await findAssignedMembers(manager, { id, q: "zoe u" })).toEqual([{ id: ids[20], name: "Zoe U" }]);
  expect(await findAssignableMembers(manager, { q: "zoe u" })).toHaveLength(1);
  expect(await findAssignableMembers(manager, { q: "zoe u", project: id })).toEqual([]);
});

test("saving without a change leaves no event", async () => {
  const input = aProjectInput({ addedMemberIds: [agency.ownerId] });
  const { id } = await createProject(manager, input);
  await changeProject(manager, { id, ...input, removedMemberIds: [uuidv7()] });
  expect(await actionsOn(id)).toEqual(["project.created"]);
});

test("archiving twice is one event, and restoring brings it back", async () => {
  const { id } = await aProject(agency.db);
  await archiveProject(manager, { id });
  await archiveProject(manager, { id });
  await restoreProject(manager, { id });
  expect(await actionsOn(id)).toEqual(["project.archived", "project.restored"]);
});

test("members to assign are found by parts of their name or address, never deactivated ones", async () => {
  const data = { roles: ["member" as const] };
  const [there, gone] = [uuidv7(), uuidv7()];
  await agency.db.member.createMany({
    data: [
      { id: there, name: "Żaneta Øvergård", email: "zaneta@test.example", ...data },
      {
        id: gone,
        name: "Zaneta Gone",
        email: "gone@test.example",
        ...data,
        status: "deactivated",
        deactivatedAt: new Date(),
      },
    ],
  });
  expect(await findAssignableMembers(manager, { q: "øver żan" })).toEqual([{ id: there, name: "Żaneta Øvergård" }]);
  expect(await findAssignableMembers(manager, { q: "zaneta@" })).toHaveLength(1);
});
