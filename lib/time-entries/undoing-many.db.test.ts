import fc from "fast-check";
import { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { agencyConnection } from "@/lib/db/connection";
import { countedSql, MEMBER_DAYS, PROJECT_DAYS, PROJECT_MONTHS } from "@/lib/db/totals";
import { archiveProject, restoreProject } from "@/lib/projects/archiving";
import { anAgency } from "@/lib/testing/database";
import { anActivity, anEntry, aProject } from "@/lib/testing/factories";
import { assignTimeEntries } from "@/lib/time-entries/assigning";
import { changeTimeEntry } from "@/lib/time-entries/changing";
import { deleteTimeEntries } from "@/lib/time-entries/deleting-many";
import { undoTimeEntries } from "@/lib/time-entries/undoing-many";

const agency = anAgency();
let manager: Actor;
let from: Awaited<ReturnType<typeof aProject>>;
let to: Awaited<ReturnType<typeof aProject>>;
let activityId: string;

beforeAll(async () => {
  manager = await agency.actor("manager");
  from = await aProject(agency.db, { openToAll: true, tasks: ["Concept"] });
  to = await aProject(agency.db, { openToAll: true, tasks: ["Design"] });
  activityId = (await anActivity(agency.db)).id;
});

const anOwnEntry = (fields: object = {}) =>
  anEntry(agency.db, { memberId: memberIdOf(manager), projectId: from.id, ...fields });
const moveAway = (ids: string[]) =>
  assignTimeEntries(manager, { ids, listedOn: from.id, projectId: to.id, taskId: to.taskId("Design") });
const undo = (changeId: string | null) => undoTimeEntries(manager, { id: changeId ?? "" });

/** All that an undo must bring back. */
async function entriesNow() {
  const rows = await agency.db.timeEntry.findMany({ where: { memberId: memberIdOf(manager) }, orderBy: { id: "asc" } });
  return rows.map(({ version: _, updatedAt: __, ...row }) => row);
}

describe("undoing a change of many entries", () => {
  it("is refused to somebody else, and a second time", async () => {
    const { id } = await anOwnEntry();
    const { changeId } = await moveAway([id]);
    const other = undoTimeEntries(await agency.actor("manager"), { id: changeId ?? "" });
    await expect(other).rejects.toMatchObject({ code: "not-found" });
    await undo(changeId);
    await expect(undo(changeId)).rejects.toMatchObject({ code: "not-found" });
  });

  it("leaves and names an entry that was changed since", async () => {
    const [first, second] = await Promise.all([anOwnEntry(), anOwnEntry()]);
    const { changeId } = await moveAway([first.id, second.id]);
    await changeTimeEntry(manager, { id: first.id, version: 2, note: "changed since" });
    const answer = await undo(changeId);
    expect(answer).toMatchObject({ changed: 1, refused: [{ id: first.id, reason: "changed" }] });
    expect(await agency.db.timeEntry.findUnique({ where: { id: first.id } })).toMatchObject({ projectId: to.id });
    expect(await agency.db.timeEntry.findUnique({ where: { id: second.id } })).toMatchObject({ projectId: from.id });
  });

  it("puts nothing back on a project that was closed meanwhile, and can be tried again", async () => {
    const { id } = await anOwnEntry({ taskId: from.taskId("Concept") });
    const { changeId } = await moveAway([id]);
    await archiveProject(manager, { id: from.id });
    expect(await undo(changeId)).toMatchObject({ changed: 0, refused: [{ id, reason: "closed" }] });
    await restoreProject(manager, { id: from.id });
    expect(await undo(changeId)).toMatchObject({ changed: 1, refused: [] });
  });

  it("brings deleted entries back as they were", async () => {
    const { id } = await anOwnEntry({ note: "keep me", tags: ["a"], taskId: from.taskId("Concept") });
    const before = await entriesNow();
    const { changeId } = await deleteTimeEntries(manager, { ids: [id], listedOn: from.id });
    expect(await undo(changeId)).toMatchObject({ changed: 1 });
    expect(await entriesNow()).toEqual(before);
  });

  it("leaves every sum equal to its entries, whatever was moved, set, deleted and undone", async () => {
    const made = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        anOwnEntry({ day: new Date(`2026-0${(n % 3) + 1}-15`), durationSeconds: 60 * n, billable: n % 2 === 0 }),
      ),
    );
    const some = fc.subarray(
      made.map(({ id }) => id),
      { minLength: 1 },
    );
    const step = fc.record({ ids: some, what: fc.constantFrom("move", "bill", "free", "activity", "delete") });
    const check = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
      const before = await entriesNow();
      const changes: (string | null)[] = [];
      for (const { ids, what } of steps) changes.push(await carryOut(what, ids));
      await expectSums();
      for (const changeId of changes.reverse()) if (changeId) await undo(changeId);
      await expectSums();
      expect(await entriesNow()).toEqual(before);
    });
    await fc.assert(check, { numRuns: 12 });
  }, 60_000);
});

async function carryOut(what: "move" | "bill" | "free" | "activity" | "delete", ids: string[]) {
  const chosen = { ids, listedOn: from.id, taskId: null };
  if (what === "delete") return (await deleteTimeEntries(manager, chosen)).changeId;
  const assigned = {
    move: { projectId: to.id },
    bill: { billable: "yes" as const },
    free: { billable: "no" as const },
    activity: { activityId },
  }[what];
  return (await assignTimeEntries(manager, { ...chosen, ...assigned })).changeId;
}

async function expectSums() {
  const client = new Client(agencyConnection(agency.agency, "owner"));
  await client.connect();
  for (const totals of [PROJECT_MONTHS, PROJECT_DAYS, MEMBER_DAYS]) {
    const { table, ofId, by } = totals;
    const { rows } = await client.query(`
      SELECT * FROM (${countedSql(totals)}) e FULL JOIN "${table}" k USING ("${ofId}", "${by}")
      WHERE (e."seconds", e."billableSeconds", e."entries") IS DISTINCT FROM (k."seconds", k."billableSeconds", k."entries")
        AND k."entries" IS DISTINCT FROM 0`);
    expect(rows, table).toEqual([]);
  }
  await client.end();
}
