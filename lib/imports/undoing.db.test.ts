import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { changeChoices } from "@/lib/imports/choosing";
import { discardImport } from "@/lib/imports/discarding";
import { changeChoicesSchema } from "@/lib/imports/input-schema";
import { getImport } from "@/lib/imports/queries";
import { startImport } from "@/lib/imports/starting";
import { previewUndo, undoImport } from "@/lib/imports/undoing";
import { workOnImport } from "@/lib/jobs/import-job";
import { renewInvite } from "@/lib/members/inviting";
import { anAgency } from "@/lib/testing/database";
import { anEntry, aTask } from "@/lib/testing/factories";
import { genericFile, uploadAndCheck } from "@/lib/testing/imports";

const agency = anAgency();

const work = (batchId: string) => workOnImport(agency.agency, { batchId });
const addressOf = (actor: Actor) => `${memberIdOf(actor)}@test.example`;

/** Imports two hours on two tasks of a new project of a new client. */
async function anImport() {
  const actor = await agency.actor("admin");
  const name = `Neu ${uuidv7()}`;
  const line = { user_email: addressOf(actor), client: name, project: name };
  const file = genericFile([
    { ...line, task: "Konzept" },
    { ...line, task: "Design" },
  ]);
  const id = await uploadAndCheck(actor, file);
  await startImport(actor, { id });
  await work(id);
  const project = await agency.db.project.findFirstOrThrow({ where: { name }, include: { tasks: true } });
  const taskId = (task: string) => project.tasks.find((made) => made.name === task)?.id ?? "";
  return { actor, id, name, file, projectId: project.id, taskId };
}

describe("undoing an import", () => {
  it("is for those who import", async () => {
    const { id } = await anImport();
    const manager = await agency.actor("manager");
    await expect(undoImport(manager, { id })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("finds no import that is another agency's, or nobody's", async () => {
    const { actor } = await anImport();
    await expect(undoImport(actor, { id: uuidv7() })).rejects.toMatchObject({ code: "not-found" });
  });

  it("is not possible before it was run, nor twice", async () => {
    const { actor, id } = await anImport();
    const unrun = await uploadAndCheck(actor, genericFile([{ user_email: addressOf(actor) }]));
    await expect(undoImport(actor, { id: unrun })).rejects.toMatchObject({ code: "changed-elsewhere" });
    await undoImport(actor, { id });
    await expect(undoImport(actor, { id })).rejects.toMatchObject({ code: "changed-elsewhere" });
  });

  it("removes what it made, changed entries too, and says how much before and after", async () => {
    const { actor, id, name } = await anImport();
    const [entry] = await agency.db.timeEntry.findMany({ where: { importBatchId: id } });
    await agency.db.timeEntry.update({ where: { id: entry?.id ?? "" }, data: { note: "anders", version: 2 } });
    const undo = { entries: 2, changedEntries: 1, clients: 1, projects: 1, tasks: 2, members: 0 };
    expect(await previewUndo(actor, { id })).toEqual(undo);
    expect(await undoImport(actor, { id })).toEqual(undo);
    expect(await agency.db.timeEntry.count({ where: { importBatchId: id } })).toBe(0);
    expect(await agency.db.client.count({ where: { name } })).toBe(0);
    expect(await getImport(actor, { id })).toMatchObject({ status: "undone", undoneAt: expect.any(Date) });
  });

  it("leaves what others use by now: time, a task, a contact", async () => {
    const { actor, id, projectId, taskId } = await anImport();
    await anEntry(agency.db, { memberId: memberIdOf(actor), projectId, taskId: taskId("Design") });
    expect(await undoImport(actor, { id })).toMatchObject({ entries: 2, clients: 0, projects: 0, tasks: 1 });
    expect(await agency.db.task.findMany({ where: { projectId } })).toMatchObject([{ name: "Design" }]);

    const second = await anImport();
    await aTask(agency.db, second.projectId);
    expect(await undoImport(actor, { id: second.id })).toMatchObject({ clients: 0, projects: 0, tasks: 2 });

    const third = await anImport();
    const client = { connect: await agency.db.client.findFirstOrThrow({ where: { name: third.name } }) };
    const contact = { id: uuidv7(), name: "Frau Hansen", client: { connect: { id: client.connect.id } } };
    await agency.db.contact.create({ data: contact });
    expect(await undoImport(actor, { id: third.id })).toMatchObject({ clients: 0, projects: 1 });
  });

  it("lets the same file be imported again", async () => {
    const { actor, id, file, name } = await anImport();
    await undoImport(actor, { id });
    const again = await uploadAndCheck(actor, file);
    await startImport(actor, { id: again });
    await work(again);
    expect(await agency.db.timeEntry.count({ where: { project: { name } } })).toBe(2);
  });
});

describe("a member whom an import creates", () => {
  async function importNewcomer() {
    const actor = await agency.actor("owner");
    const email = `${uuidv7()}@test.example`;
    const line = { user_email: email.toUpperCase(), user_name: "Neu Ling", project: `Site ${email}` };
    const id = await uploadAndCheck(actor, genericFile([line]));
    const choices = { id, timeZone: "Europe/Berlin", personKeys: [`email:${email}`], personChoices: ["new"] };
    await changeChoices(actor, changeChoicesSchema.parse(choices));
    await work(id);
    await startImport(actor, { id });
    await work(id);
    const member = await agency.db.member.findUniqueOrThrow({ where: { email } });
    return { actor, id, member };
  }

  it("gets no mail, can be invited later, and goes when the import is undone", async () => {
    const { actor, id, member } = await importNewcomer();
    expect(member).toMatchObject({ name: "Neu Ling", status: "invited", roles: ["member"], passwordHash: null });
    const about = { path: ["memberId"], equals: member.id };
    expect(await agency.db.outboxMessage.count({ where: { payload: about } })).toBe(0);
    expect(await agency.db.event.count({ where: { action: "member.imported", subjectId: member.id } })).toBe(1);
    expect(await undoImport(actor, { id })).toMatchObject({ entries: 1, members: 1 });
    expect(await agency.db.member.count({ where: { id: member.id } })).toBe(0);
  });

  it("stays when somebody has invited them since", async () => {
    const { actor, id, member } = await importNewcomer();
    await renewInvite(actor, { memberId: member.id });
    expect(await undoImport(actor, { id })).toMatchObject({ entries: 1, members: 0 });
    expect(await agency.db.member.count({ where: { id: member.id } })).toBe(1);
  });
});

describe("discarding a file", () => {
  it("is refused once it was imported", async () => {
    const { actor, id } = await anImport();
    await expect(discardImport(actor, { id })).rejects.toMatchObject({ code: "changed-elsewhere" });
  });

  it("removes it with all that was noted of it", async () => {
    const actor = await agency.actor("admin");
    const id = await uploadAndCheck(actor, genericFile([{}, {}]));
    expect(await agency.db.importLine.count({ where: { batchId: id } })).toBe(2);
    await discardImport(actor, { id });
    expect(await agency.db.importLine.count({ where: { batchId: id } })).toBe(0);
    await expect(getImport(actor, { id })).rejects.toMatchObject({ code: "not-found" });
  });
});
