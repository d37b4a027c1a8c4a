import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { checkAgain } from "@/lib/imports/choosing";
import { LIMIT_BYTES } from "@/lib/imports/limits";
import { getImport } from "@/lib/imports/queries";
import { startImport } from "@/lib/imports/starting";
import { uploadImport } from "@/lib/imports/uploading";
import { workOnImport } from "@/lib/jobs/import-job";
import { anAgency } from "@/lib/testing/database";
import { aClient, aProject } from "@/lib/testing/factories";
import { genericFile, uploadAndCheck } from "@/lib/testing/imports";
import { wrongTotals } from "@/lib/testing/totals";
import { addDays } from "@/lib/time/weeks";

const agency = anAgency();

const work = (batchId: string) => workOnImport(agency.agency, { batchId });
const entriesOf = (importBatchId: string) => agency.db.timeEntry.findMany({ where: { importBatchId } });

/** An admin, whose lines in files come in without a question. */
async function somebody(): Promise<{ actor: Actor; email: string; id: string }> {
  const actor = await agency.actor("admin");
  const id = memberIdOf(actor);
  return { actor, id, email: `${id}@test.example` };
}

async function runWhole(actor: Actor, content: string): Promise<string> {
  const id = await uploadAndCheck(actor, content);
  await startImport(actor, { id, leaveOutProblems: "on" });
  await work(id);
  expect(await getImport(actor, { id })).toMatchObject({ status: "done", errorCode: null });
  return id;
}

describe("a file", () => {
  it.each(["manager", "member", "bookkeeper", "guest", "dataProtectionOfficer"] as const)(
    "cannot be uploaded by a %s, and nothing of it is read",
    async (role) => {
      const body = new Blob(["a"]).stream();
      const upload = uploadImport(await agency.actor(role), { id: uuidv7(), fileName: "a.csv" }, body);
      await expect(upload).rejects.toMatchObject({ code: "forbidden" });
      expect(body.locked).toBe(false);
    },
  );

  it("cannot be larger than the limit", async () => {
    const { actor } = await somebody();
    const id = uuidv7();
    const body = new Blob([new Uint8Array(LIMIT_BYTES + 1)]).stream();
    await expect(uploadImport(actor, { id, fileName: "big.csv" }, body)).rejects.toMatchObject({
      code: "file-too-large",
    });
    await expect(getImport(actor, { id })).rejects.toMatchObject({ code: "not-found" });
  });

  it("that is no export is refused with the reason", async () => {
    const { actor } = await somebody();
    const id = await uploadAndCheck(actor, "Name,Colour\nRose,red\n");
    expect(await getImport(actor, { id })).toMatchObject({
      status: "refused",
      report: { problem: { code: "unrecognised" } },
    });
    await expect(startImport(actor, { id })).rejects.toMatchObject({ code: "changed-elsewhere" });
  });

  it("leaves none of its content in the log", async () => {
    const { actor, email } = await somebody();
    await runWhole(
      actor,
      genericFile([{ user_email: email, description: "Geheimnis", project: "Geheim", client: "X" }]),
    );
    const details = await agency.db.eventDetail.findMany({ where: { event: { subjectKind: "import" } } });
    expect(details.length).toBeGreaterThanOrEqual(4);
    expect(JSON.stringify(details)).not.toContain("Geheim");
  });
});

describe("an import may not start", () => {
  it("while a line has a problem that nobody has agreed to leave out", async () => {
    const { actor, email } = await somebody();
    const project = `Site ${uuidv7()}`;
    const file = genericFile([
      { user_email: email, project },
      { user_email: email, project, start: "bald" },
    ]);
    const id = await uploadAndCheck(actor, file);
    await expect(startImport(actor, { id })).rejects.toMatchObject({ code: "import-undecided" });
    await startImport(actor, { id, leaveOutProblems: "on" });
    await work(id);
    expect(await entriesOf(id)).toHaveLength(1);
  });

  it("while it is unknown who somebody is, whatever else is agreed to", async () => {
    const { actor } = await somebody();
    const id = await uploadAndCheck(actor, genericFile([{ user_email: "nobody@test.example" }]));
    await expect(startImport(actor, { id, leaveOutProblems: "on" })).rejects.toMatchObject({
      code: "import-undecided",
    });
  });

  it("a second time: what was imported before is skipped, and then nothing is left", async () => {
    const { actor, email } = await somebody();
    const file = genericFile([{ user_email: email }, { user_email: email, description: "Skizzen" }]);
    await runWhole(actor, file);
    const again = await uploadAndCheck(actor, file);
    expect(await getImport(actor, { id: again })).toMatchObject({
      report: { totals: { rows: 0, skipped: { alreadyImported: 2 } } },
    });
    await expect(startImport(actor, { id: again })).rejects.toMatchObject({ code: "import-nothing-new" });
  });
});

describe("an import that runs", () => {
  it("has one effect when two workers get the job, and once more afterwards", async () => {
    const { actor, email } = await somebody();
    const id = await uploadAndCheck(actor, genericFile([{ user_email: email, project: `Site ${uuidv7()}` }]));
    await startImport(actor, { id });
    await Promise.all([work(id), work(id)]);
    await work(id);
    expect(await entriesOf(id)).toHaveLength(1);
    expect(await agency.db.event.findMany({ where: { action: "import.done", subjectId: id } })).toMatchObject([
      { actorId: actor.memberId },
    ]);
  });

  it("meets the archived and the deactivated instead of making namesakes", async () => {
    const { actor } = await somebody();
    const gone = await somebody();
    const data = { status: "deactivated", deactivatedAt: new Date() } as const;
    await agency.db.member.update({ where: { id: gone.id }, data });
    const client = await aClient(agency.db, { archivedAt: new Date() });
    const project = await aProject(agency.db, { clientId: client.id, archivedAt: new Date(), billableDefault: false });
    const line = { user_email: gone.email.toUpperCase(), client: client.name.toUpperCase(), project: project.name };
    const id = await runWhole(actor, genericFile([line]));
    expect(await entriesOf(id)).toMatchObject([{ memberId: gone.id, projectId: project.id, billable: false }]);
  });

  it("makes projects that belong to those who worked on them", async () => {
    const { actor, email, id: first } = await somebody();
    const other = await somebody();
    const [both, quiet] = [`Beide ${uuidv7()}`, `Still ${uuidv7()}`];
    await runWhole(
      actor,
      genericFile([
        { user_email: email, project: both, billable: "yes" },
        { user_email: other.email, project: both, billable: "no" },
        { user_email: email, project: quiet, billable: "no" },
      ]),
    );
    const projects = await agency.db.project.findMany({
      where: { name: { in: [both, quiet] } },
      orderBy: { name: "asc" },
      include: { members: { orderBy: { memberId: "asc" } } },
    });
    expect(projects).toMatchObject([
      { openToAll: false, billableDefault: true, members: [first, other.id].sort().map((memberId) => ({ memberId })) },
      { openToAll: false, billableDefault: false, members: [{ memberId: first }] },
    ]);
  });

  it("splits what runs over midnight into entries that know each other, and keeps the sums", async () => {
    const { actor, email } = await somebody();
    const project = `Nacht ${uuidv7()}`;
    const line = { user_email: email, project, start: "2024-03-31T22:00:00", end: "2024-04-01T01:30:00" };
    const id = await runWhole(actor, genericFile([line]));
    const parts = (await entriesOf(id)).sort((a, b) => a.day.getTime() - b.day.getTime());
    expect(parts.map(({ durationSeconds }) => durationSeconds)).toEqual([7_200, 5_400]);
    expect(parts[0]?.splitId).toEqual(expect.any(String));
    expect(parts[1]).toMatchObject({ splitId: parts[0]?.splitId, importFingerprint: null });
    const months = await agency.db.projectMonth.findMany({
      where: { project: { name: project } },
      orderBy: { month: "asc" },
    });
    expect(months.map(({ seconds }) => seconds)).toEqual([7_200n, 5_400n]);
  });

  it("takes in months in whatever order the file has them", async () => {
    const { actor, email } = await somebody();
    const project = `Monate ${uuidv7()}`;
    const starts = ["2024-05-02", "2024-03-31", "2024-01-15", "2024-04-02", "2024-05-31"];
    const nights = starts.map((day) => ({ start: `${day}T23:00:00`, end: `${addDays(day, 1)}T01:00:00` }));
    const id = await runWhole(actor, genericFile(nights.map((night) => ({ user_email: email, project, ...night }))));
    const days = (await entriesOf(id)).map(({ day }) => day.toISOString().slice(0, 10)).sort();
    expect(days).toEqual(starts.flatMap((day) => [day, addDays(day, 1)]).sort());
    expect(await wrongTotals(agency.agency)).toEqual([]);
  });

  it("keeps nothing of the file but figures", async () => {
    const { actor, email } = await somebody();
    const id = await runWhole(actor, genericFile([{ user_email: email, description: "einmalig" }]));
    const batch = await agency.db.importBatch.findUniqueOrThrow({ where: { id }, include: { lines: true } });
    expect(batch).toMatchObject({ content: null, choices: {}, lines: [] });
    expect(JSON.stringify(batch.report)).not.toContain(email);
  });
});

describe("an import that fails", () => {
  /** The id of a member to create is taken by the time of the run. */
  async function startDoomed(actor: Actor) {
    const project = `Verloren ${uuidv7()}`;
    const newcomer = `${uuidv7()}@test.example`;
    const id = await uploadAndCheck(
      actor,
      genericFile([{ user_email: newcomer, user_name: "Neu", project, client: project }]),
    );
    const members = { [`email:${newcomer}`]: { newMemberId: memberIdOf(actor) } };
    await agency.db.importBatch.update({ where: { id }, data: { choices: { members } } });
    await checkAgain(actor, { id });
    await work(id);
    await startImport(actor, { id });
    return { id, project };
  }

  it("leaves nothing behind, says so, and can be started again", async () => {
    const { actor } = await somebody();
    const { id, project } = await startDoomed(actor);
    await work(id);
    const failed = await getImport(actor, { id });
    expect(failed).toMatchObject({ status: "failed", errorCode: expect.stringMatching(/^fault:[0-9a-f]{8}$/) });
    expect(await entriesOf(id)).toEqual([]);
    expect(await agency.db.client.count({ where: { name: project } })).toBe(0);
    await startImport(actor, { id });
    expect(await getImport(actor, { id })).toMatchObject({ status: "running", errorCode: null });
  });

  it("because its worker dies each time is given up", async () => {
    const { actor, email } = await somebody();
    const id = await uploadAndCheck(actor, genericFile([{ user_email: email, description: "tödlich" }]));
    await startImport(actor, { id });
    await agency.db.importBatch.update({ where: { id }, data: { attempts: 3 } });
    await work(id);
    expect(await getImport(actor, { id })).toMatchObject({ status: "failed", errorCode: "import-given-up" });
  });
});
