import { Client } from "pg";
import { v7 as uuidv7 } from "uuid";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { anAgency } from "@/lib/testing/database";
import { anActivity, anEntry, aProject } from "@/lib/testing/factories";
import { assignTimeEntries } from "@/lib/time-entries/assigning";
import { deleteTimeEntries } from "@/lib/time-entries/deleting-many";
import { listProjectEntries, sumProjectEntries } from "@/lib/time-entries/list-entries";
import { entrySearchSchema } from "@/lib/time-entries/search-schema";

const agency = anAgency();
let member: Actor;
let manager: Actor;
let from: Awaited<ReturnType<typeof aProject>>;
let to: Awaited<ReturnType<typeof aProject>>;

beforeEach(async () => {
  [member, manager] = await Promise.all([agency.actor("member"), agency.actor("manager")]);
  [from, to] = await Promise.all([
    aProject(agency.db, { openToAll: true }),
    aProject(agency.db, { openToAll: true, tasks: ["Design"] }),
  ]);
});

const entryOf = (actor: Actor, fields: Partial<Parameters<typeof anEntry>[1]> = {}) =>
  anEntry(agency.db, { memberId: memberIdOf(actor), projectId: from.id, ...fields });
const move = (ids: string[], projectId = to.id, taskId: string | null = null) => ({
  ids,
  listedOn: from.id,
  projectId,
  taskId,
});
const read = (id: string) => agency.db.timeEntry.findUniqueOrThrow({ where: { id } });

describe("moving many entries", () => {
  it("is refused to guests, to bookkeepers and in a preview", async () => {
    const { id } = await entryOf(member);
    for (const role of ["guest", "bookkeeper"] as const) {
      const moved = assignTimeEntries(await agency.actor(role), move([id]));
      await expect(moved).rejects.toMatchObject({ code: "forbidden" });
    }
    const preview = { requestId: uuidv7(), databaseName: "k_0000000000000000", at: new Date() };
    const looking = assignTimeEntries({ ...manager, preview }, move([id]));
    await expect(looking).rejects.toMatchObject({ code: "preview-read-only" });
  });

  it("finds nobody else's entries for a member, and no entry of another agency", async () => {
    const { id } = await entryOf(manager);
    const unknown = uuidv7();
    const answer = await assignTimeEntries(member, move([id, unknown]));
    expect(answer).toMatchObject({ changed: 0, changeId: null });
    expect(answer.refused.map(({ id, name, reason }) => [id, name, reason])).toEqual([
      [id, "", "gone"],
      [unknown, "", "gone"],
    ]);
    expect((await read(id)).projectId).toBe(from.id);
  });

  it("leaves a running timer to the timer", async () => {
    const running = { durationSeconds: null, startedAt: new Date("2026-11-20T08:00:00Z") };
    const { id } = await entryOf(member, running);
    expect(await assignTimeEntries(member, move([id]))).toMatchObject({ changed: 0, refused: [{ reason: "gone" }] });
  });

  it("names the entries that cannot go there, and moves the others whole", async () => {
    const open = await anActivity(agency.db);
    const offered = await anActivity(agency.db);
    const closed = await aProject(agency.db, { openToAll: true, archivedAt: new Date() });
    const team = await aProject(agency.db, { activityIds: [offered.id], members: [member] });
    const [fine, shut, odd, strangers] = await Promise.all([
      entryOf(member, { activityId: offered.id }),
      entryOf(member, { projectId: closed.id }),
      entryOf(member, { activityId: open.id }),
      entryOf(await agency.actor("member")),
    ]);
    const ids = [fine.id, shut.id, odd.id, strangers.id];
    const { changed, refused } = await assignTimeEntries(manager, move(ids, team.id));
    expect(changed).toBe(1);
    expect(Object.fromEntries(refused.map(({ id, reason }) => [id, reason]))).toEqual({
      [shut.id]: "closed",
      [odd.id]: "activity",
      [strangers.id]: "not-assigned",
    });
    expect(await read(fine.id)).toMatchObject({ projectId: team.id, activityId: offered.id, version: 2 });
    expect(await read(odd.id)).toMatchObject({ projectId: from.id, version: 1 });
  });

  it("is refused for all where the target is closed, or the task another project's", async () => {
    const { id } = await entryOf(member);
    const secret = await aProject(agency.db);
    expect(await assignTimeEntries(member, move([id], secret.id))).toMatchObject({ refused: [{ reason: "closed" }] });
    const wrongTask = await assignTimeEntries(member, move([id], from.id, to.taskId("Design")));
    expect(wrongTask).toMatchObject({ changed: 0, refused: [{ reason: "closed" }] });
  });

  it("keeps task and activity in mind, and writes down who moved what", async () => {
    const { id } = await entryOf(member);
    await assignTimeEntries(manager, move([id], to.id, to.taskId("Design")));
    expect(await read(id)).toMatchObject({ projectId: to.id, taskId: to.taskId("Design"), durationSeconds: 3600 });
    const event = await agency.db.event.findFirstOrThrow({ where: { subjectId: id }, include: { detail: true } });
    expect(event).toMatchObject({ action: "time-entry.changed", actorId: manager.memberId });
    expect(event.detail?.data).toMatchObject({
      before: { projectId: from.id },
      after: { projectId: to.id, version: 2 },
    });
  });

  it("takes as many statements for thousands as for a few", async () => {
    const memberId = memberIdOf(member);
    const work = { memberId, day: new Date("2026-11-20"), durationSeconds: 60, timeZone: "Europe/Berlin" };
    const statementsFor = async (count: number) => {
      const { id: projectId } = await aProject(agency.db, { openToAll: true });
      const rows = Array.from({ length: count }, () => ({ ...work, id: uuidv7(), projectId, billable: false }));
      await agency.db.timeEntry.createMany({ data: rows });
      const all = { ids: [], matching: "billable=no", count, listedOn: projectId };
      const query = vi.spyOn(Client.prototype, "query");
      const { changed } = await assignTimeEntries(manager, { ...all, billable: "yes", taskId: null });
      const statements = query.mock.calls.length;
      query.mockRestore();
      expect(changed).toBe(count);
      expect(await sumProjectEntries(manager, projectId, entrySearchSchema.parse({}))).toMatchObject({
        billableSeconds: count * 60,
      });
      return statements;
    };
    const forFew = await statementsFor(20);
    expect(forFew).toBeGreaterThan(0);
    expect(await statementsFor(3_000)).toBe(forFew);
  });
});

describe("deleting many entries", () => {
  it("is for one's own, whoever leads the project", async () => {
    const [own, theirs] = await Promise.all([entryOf(manager), entryOf(member)]);
    const answer = await deleteTimeEntries(manager, { ids: [own.id, theirs.id], listedOn: from.id });
    expect(answer).toMatchObject({ changed: 1, refused: [{ id: theirs.id, reason: "foreign" }] });
    expect(await agency.db.timeEntry.count({ where: { id: { in: [own.id, theirs.id] } } })).toBe(1);
  });
});

describe("a project's entries", () => {
  it("shows a member their own and sums nothing else", async () => {
    await Promise.all([entryOf(member, { note: "Mine" }), entryOf(manager, { note: "Theirs" })]);
    const search = entrySearchSchema.parse({});
    const notes = async (actor: Actor) =>
      (await listProjectEntries(actor, from.id, search)).rows.map(({ note }) => note);
    expect(await notes(member)).toEqual(["Mine"]);
    expect((await notes(manager)).toSorted()).toEqual(["Mine", "Theirs"]);
    expect(await sumProjectEntries(member, from.id, search)).toMatchObject({ entries: 1, seconds: 3_600 });
    expect(await sumProjectEntries(manager, from.id, search)).toMatchObject({ entries: 2, seconds: 7_200 });
  });

  it("shows nothing of a project that does not exist for the actor", async () => {
    const secret = await aProject(agency.db);
    await entryOf(member, { projectId: secret.id });
    const search = entrySearchSchema.parse({});
    expect((await listProjectEntries(member, secret.id, search)).rows).toEqual([]);
    expect(await listProjectEntries(await agency.actor("guest"), from.id, search)).toMatchObject({ rows: [] });
  });

  it.each([
    { sort: "newest", expected: ["c", "b", "a"] },
    { sort: "oldest", expected: ["a", "b", "c"] },
    { sort: "longest", expected: ["b", "c", "a"] },
    { sort: "work", expected: ["a", "b", "c"] },
  ] as const)("comes sorted by $sort, page by page", async ({ sort, expected }) => {
    await entryOf(member, { note: "a", day: new Date("2026-11-01"), durationSeconds: 60 });
    await entryOf(member, { note: "b", day: new Date("2026-11-02"), durationSeconds: 180 });
    const last = await entryOf(member, { note: "c", day: new Date("2026-11-03"), durationSeconds: 120 });
    const search = entrySearchSchema.parse({ sort });
    const { rows } = await listProjectEntries(manager, from.id, search);
    expect(rows.map(({ note }) => note)).toEqual(expected);
    const behind = await listProjectEntries(manager, from.id, { ...search, after: last.id });
    expect(behind.rows.map(({ note }) => note)).toEqual(expected.slice(expected.indexOf("c") + 1));
  });

  it("tells nobody by its order how long another's entry is", async () => {
    await entryOf(member, { note: "short", durationSeconds: 60 });
    const others = await entryOf(manager, { durationSeconds: 120 });
    await entryOf(member, { note: "long", durationSeconds: 180 });
    const search = entrySearchSchema.parse({ sort: "longest", after: others.id });
    const { rows } = await listProjectEntries(member, from.id, search);
    expect(rows.map(({ note }) => note)).toEqual(["long", "short"]);
  });

  it("can be narrowed by note, days, member, task, activity and billable, and sums what is found", async () => {
    const activity = await anActivity(agency.db);
    await entryOf(member, { note: "Layout of the 100 % page", activityId: activity.id, billable: false });
    await entryOf(manager, { note: "Call", day: new Date("2026-10-01"), durationSeconds: 600 });
    const found = async (search: Record<string, string>) =>
      (await sumProjectEntries(manager, from.id, entrySearchSchema.parse(search))).seconds;
    expect(await found({ q: "100 % layout" })).toBe(3_600);
    expect(await found({ to: "2026-10-31" })).toBe(600);
    expect(await found({ from: "2026-11-01", to: "2026-11-30" })).toBe(3_600);
    expect(await found({ member: memberIdOf(manager) })).toBe(600);
    expect(await found({ activity: activity.id })).toBe(3_600);
    expect(await found({ activity: "none" })).toBe(600);
    expect(await found({ task: "none" })).toBe(4_200);
    expect(await found({ billable: "yes" })).toBe(600);
    expect(await found({ task: "mangled", from: "never" })).toBe(4_200);
  });
});
