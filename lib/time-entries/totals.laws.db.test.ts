import fc from "fast-check";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { DomainError } from "@/lib/errors/domain-error";
import { startImport } from "@/lib/imports/starting";
import { undoImport } from "@/lib/imports/undoing";
import { workOnImport } from "@/lib/jobs/import-job";
import { deleteProject } from "@/lib/projects/deletion";
import { withClock } from "@/lib/testing/clock";
import { anAgency } from "@/lib/testing/database";
import { aProject } from "@/lib/testing/factories";
import { genericFile, uploadAndCheck } from "@/lib/testing/imports";
import { wrongTotals } from "@/lib/testing/totals";
import { changeTimeEntry } from "@/lib/time-entries/changing";
import { createTimeEntry, deleteTimeEntry, restoreTimeEntry } from "@/lib/time-entries/commands";
import { createTimeEntrySchema } from "@/lib/time-entries/schema";
import { discardTimer, startTimer, stopTimer } from "@/lib/timers/commands";
import { findTimer } from "@/lib/timers/queries";
import { copyLastWeek, undoCopy } from "@/lib/timesheets/copying";
import type { Copied } from "@/lib/timesheets/schema";

const agency = anAgency();

/** Two months, among them the night on which the clocks are put back. */
const DAYS = ["2026-10-19", "2026-10-24", "2026-10-25", "2026-10-26", "2026-10-31", "2026-11-01", "2026-11-30"];

let people: Actor[];
let admin: Actor;
let projectIds: string[];
/** Ids that can be restored, copies and imports that can be taken back. */
let deleted: { actor: Actor; id: string }[];
let copies: { actor: Actor; copied: Copied }[];
let imports: string[];

/** What somebody does, with numbers by which it picks whom and what it does it to. */
type Step = { does: keyof typeof steps; picks: readonly [number, number, number]; seconds: number };

const pick = <T>(from: readonly T[], by: number): T => {
  const picked = from[by % from.length];
  if (picked === undefined) throw new DomainError("not-found");
  return picked;
};
const time = (seconds: number) => new Date(seconds * 1_000).toISOString().slice(11, 19);

async function anyEntry(by: number) {
  const where = { durationSeconds: { not: null }, memberId: { in: people.map(memberIdOf) } };
  const entry = pick(await agency.db.timeEntry.findMany({ where, orderBy: { id: "asc" } }), by);
  return { entry, actor: people.find((actor) => actor.memberId === entry.memberId) as Actor };
}

async function create({ picks: [who, project, day] }: Step, times: object): Promise<void> {
  const work = { id: uuidv7(), projectId: pick(projectIds, project), day: pick(DAYS, day), billable: day % 2 === 0 };
  await createTimeEntry(pick(people, who), createTimeEntrySchema.parse({ ...work, ...times }));
}

const steps = {
  recordADuration: (step: Step) => create(step, { durationSeconds: step.seconds }),
  recordASpan: (step: Step) => create(step, { startTime: "21:30:00", endTime: time(step.seconds) }),
  changeTheDuration: async ({ picks: [which], seconds }: Step) => {
    const { entry, actor } = await anyEntry(which);
    await changeTimeEntry(actor, { id: entry.id, version: entry.version, durationSeconds: seconds });
  },
  changeTheSpan: async ({ picks: [which], seconds }: Step) => {
    const { entry, actor } = await anyEntry(which);
    const times = { startTime: "13:00:00", endTime: time(seconds) };
    await changeTimeEntry(actor, { id: entry.id, version: entry.version, ...times });
  },
  changeANote: async ({ picks: [which, , by] }: Step) => {
    const { entry, actor } = await anyEntry(which);
    await changeTimeEntry(actor, { id: entry.id, version: entry.version, note: `Notiz ${by}` });
  },
  changeWhetherBillable: async ({ picks: [which] }: Step) => {
    const { entry, actor } = await anyEntry(which);
    await changeTimeEntry(actor, { id: entry.id, version: entry.version, billable: !entry.billable });
  },
  moveToAnotherDayAndProject: async ({ picks: [which, project, day] }: Step) => {
    const { entry, actor } = await anyEntry(which);
    const to = { projectId: pick(projectIds, project), day: pick(DAYS, day) };
    await changeTimeEntry(actor, { id: entry.id, version: entry.version, ...to });
  },
  moveManyAtOnce: async ({ picks: [from, to, day] }: Step) => {
    const where = { projectId: pick(projectIds, from), day: { lte: new Date(pick(DAYS, day)) } };
    await agency.db.timeEntry.updateMany({ where, data: { projectId: pick(projectIds, to) } });
  },
  moveToAnotherMember: async ({ picks: [which, who] }: Step) => {
    const { entry } = await anyEntry(which);
    await agency.db.timeEntry.update({ where: { id: entry.id }, data: { memberId: memberIdOf(pick(people, who)) } });
  },
  deleteOne: async ({ picks: [which] }: Step) => {
    const { entry, actor } = await anyEntry(which);
    await deleteTimeEntry(actor, { id: entry.id });
    deleted.push({ actor, id: entry.id });
  },
  restoreOne: async ({ picks: [which] }: Step) => {
    const { actor, id } = pick(deleted, which);
    await restoreTimeEntry(actor, { id });
  },
  copyAWeek: async ({ picks: [who, , day] }: Step) => {
    const actor = pick(people, who);
    const copied = await copyLastWeek(actor, { week: pick(DAYS, day), what: "rows-and-hours" });
    copies.push({ actor, copied });
  },
  undoACopy: async ({ picks: [which] }: Step) => {
    const { actor, copied } = pick(copies, which);
    await undoCopy(actor, copied);
  },
  startATimer: async ({ picks: [who, project, day], seconds }: Step) => {
    const input = { id: uuidv7(), projectId: pick(projectIds, project), taskId: null, activityId: null, note: "" };
    await withClock(`${pick(DAYS, day)}T${time(seconds)}Z`, () => startTimer(pick(people, who), input));
  },
  stopATimer: async ({ picks: [who], seconds }: Step) => {
    const { actor, id, startedAt } = await runningTimer(who);
    // Up to two nights long.
    await withClock(new Date(startedAt + seconds * 2_000), () => stopTimer(actor, { id }));
  },
  discardATimer: async ({ picks: [who] }: Step) => {
    const { actor, id } = await runningTimer(who);
    await discardTimer(actor, { id });
  },
  importAFile: async ({ picks: [who, project, day], seconds }: Step) => {
    const { name } = await agency.db.project.findUniqueOrThrow({ where: { id: pick(projectIds, project) } });
    const line = { user_email: `${memberIdOf(pick(people, who))}@test.example`, project: name };
    const at = (second: number) => `${pick(DAYS, day)}T${time(second)}`;
    const lines = [
      { ...line, start: at(seconds / 2), end: at(seconds) },
      { ...line, start: at(0), end: at(seconds / 2), billable: "no" },
    ];
    const id = await uploadAndCheck(admin, genericFile(lines));
    await startImport(admin, { id });
    await workOnImport(agency.agency, { batchId: id });
    imports.push(id);
  },
  undoAnImport: async ({ picks: [which] }: Step) => {
    await undoImport(admin, { id: pick(imports, which) });
  },
  deleteAProject: async ({ picks: [, which] }: Step) => {
    const id = pick(projectIds, which);
    const { name } = await agency.db.project.findUniqueOrThrow({ where: { id } });
    await deleteProject(admin, { id, confirmation: name });
    projectIds = projectIds.with(projectIds.indexOf(id), await newProject());
  },
} satisfies Record<string, (step: Step) => Promise<void>>;

async function runningTimer(who: number) {
  const actor = pick(people, who);
  const { timer } = await findTimer(actor);
  if (!timer) throw new DomainError("timer-not-running");
  return { actor, id: timer.id, startedAt: Date.parse(timer.startedAt) };
}

const newProject = async () => (await aProject(agency.db, { openToAll: true })).id;

beforeAll(async () => {
  people = await Promise.all([agency.actor("member"), agency.actor("member"), agency.actor("manager")]);
  admin = await agency.actor("admin");
});

describe("whatever people do with time entries, in whatever order", () => {
  const names = Object.keys(steps) as (keyof typeof steps)[];
  const step: fc.Arbitrary<Step> = fc.record({
    does: fc.constantFrom(...names),
    picks: fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)),
    // Even, so that halves are whole.
    seconds: fc.integer({ min: 1, max: 43_199 }).map((half) => half * 2),
  });

  test("sums by member, project, day and month are the sums of what is recorded", async () => {
    const done = new Set<string>();
    const follow = async (sequence: Step[]) => {
      await agency.db.timeEntry.deleteMany();
      [deleted, copies, imports] = [[], [], []];
      projectIds = await Promise.all([newProject(), newProject(), newProject()]);
      for (const step of sequence) if (await isDone(step)) done.add(step.does);
      expect(await wrongTotals(agency.agency)).toEqual([]);
    };
    const some = fc.array(step, { minLength: 20, maxLength: 50 });
    await fc.assert(fc.asyncProperty(some, follow), { numRuns: 15, endOnFailure: true });
    // The law would also hold if nothing could be done.
    expect([...done].sort()).toEqual([...names].sort());
  }, 180_000);
});

/** What cannot be done is refused, as ever: it is part of the sequence, and changes nothing. */
async function isDone(step: Step): Promise<boolean> {
  try {
    await steps[step.does](step);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
