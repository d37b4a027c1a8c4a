import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { changeChoices } from "@/lib/imports/choosing";
import { changeChoicesSchema } from "@/lib/imports/input-schema";
import { getImport } from "@/lib/imports/queries";
import { startImport } from "@/lib/imports/starting";
import { undoImport } from "@/lib/imports/undoing";
import { workOnImport } from "@/lib/jobs/import-job";
import { anAgency } from "@/lib/testing/database";
import { uploadAndCheck } from "@/lib/testing/imports";

const agency = anAgency();
const peterId = uuidv7();

beforeAll(async () => {
  const peter = { id: peterId, name: "Peter Tester", email: "peter.test@email.test" };
  await agency.db.member.create({ data: { ...peter, roles: ["member"] } });
});

/** On the fourth of March 2024, by clocks in Berlin. */
const nothingLong = {
  client: null,
  project: "Project without Client",
  task: null,
  note: "",
  tags: ["Development", "Backend"],
  billable: false,
  startedAt: "2024-03-04T09:23:52.000Z",
  endedAt: "2024-03-04T09:23:52.000Z",
  durationSeconds: 0,
};
const workingHard = {
  client: "Big Company",
  project: "Project for Big Company",
  task: "Task 1",
  note: "Working hard",
  tags: [],
  billable: true,
  startedAt: "2024-03-04T09:23:00.000Z",
  endedAt: "2024-03-04T10:23:01.000Z",
  durationSeconds: 3_601,
};
/** Harvest knows hours only, and no tags. */
const untimed = { tags: [], startedAt: null, endedAt: null };

const files = [
  { name: "toggl", dateOrder: "", entries: [nothingLong, workingHard] },
  { name: "clockify", dateOrder: "mdy", entries: [nothingLong, workingHard] },
  {
    name: "harvest",
    dateOrder: "",
    entries: [
      { ...nothingLong, ...untimed, durationSeconds: 72_000 },
      { ...workingHard, ...untimed, durationSeconds: 36 },
    ],
  },
];

describe("a real export of", () => {
  it.each(files)("$name comes in exactly, and is undone without a trace", async ({ name, dateOrder, entries }) => {
    const admin = await agency.actor("admin");
    const content = await readFile(join(import.meta.dirname, "fixtures", `${name}.csv`));
    const id = await uploadAndCheck(admin, content, `${name}.csv`);
    await changeChoices(admin, changeChoicesSchema.parse({ id, timeZone: "Europe/Berlin", dateOrder }));
    await workOnImport(agency.agency, { batchId: id });
    await startImport(admin, { id });
    await workOnImport(agency.agency, { batchId: id });

    expect(await getImport(admin, { id })).toMatchObject({ status: "done", report: { source: name } });
    const same = { day: "2024-03-04", timeZone: "Europe/Berlin", memberId: peterId, projectMembers: [peterId] };
    expect(await listImported(id)).toEqual(entries.map((entry) => ({ ...entry, ...same })));

    await undoImport(admin, { id });
    expect(await listImported(id)).toEqual([]);
    expect([await agency.db.client.count(), await agency.db.project.count(), await agency.db.task.count()]).toEqual([
      0, 0, 0,
    ]);
  });
});

async function listImported(importBatchId: string) {
  const found = await agency.db.timeEntry.findMany({
    where: { importBatchId },
    orderBy: { note: "asc" },
    include: { project: { include: { client: true, members: true } }, task: true },
  });
  return found.map(({ project, task, ...entry }) => ({
    client: project.client?.name ?? null,
    project: project.name,
    task: task?.name ?? null,
    note: entry.note,
    tags: entry.tags,
    billable: entry.billable,
    startedAt: entry.startedAt?.toISOString() ?? null,
    endedAt: entry.endedAt?.toISOString() ?? null,
    durationSeconds: entry.durationSeconds,
    day: entry.day.toISOString().slice(0, 10),
    timeZone: entry.timeZone,
    memberId: entry.memberId,
    projectMembers: project.members.map(({ memberId }) => memberId),
  }));
}
