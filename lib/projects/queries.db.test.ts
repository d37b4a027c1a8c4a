import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { budgetState } from "@/lib/budgets/rules";
import { PAGE_ROWS } from "@/lib/lists/page";
import { listProjects } from "@/lib/projects/list-projects";
import { getProject, listLatestEntries } from "@/lib/projects/queries";
import { projectSearchSchema } from "@/lib/projects/schema";
import { anAgency } from "@/lib/testing/database";
import { aClient, anEntry, aProject, aTask } from "@/lib/testing/factories";

const agency = anAgency();
let manager: Actor;

const HOUR_SECONDS = 3_600;
const search = (fields: Record<string, string> = {}) => projectSearchSchema.parse(fields);
const namesOf = async (actor: Actor, fields: Record<string, string> = {}) => {
  const { rows } = await listProjects(actor, search(fields));
  return rows.map(({ name }) => name);
};

beforeAll(async () => {
  manager = await agency.actor("manager");
  const [hansen, aepfel] = [await aClient(agency.db, { name: "Hansen" }), await aClient(agency.db, { name: "Äpfel" })];
  const used = async (name: string, usedHours: number, budgetHours: number | null, fields = {}) => {
    const budgetSeconds = budgetHours === null ? null : budgetHours * HOUR_SECONDS;
    const { id } = await aProject(agency.db, { name, budgetSeconds, ...fields });
    const row = { memberId: agency.ownerId, projectId: id };
    for (let month = 1; month <= usedHours; month += 1) {
      await anEntry(agency.db, { ...row, day: new Date(Date.UTC(2026, month - 1, 5)) });
    }
  };
  await used("Relaunch", 4, 5, { clientId: hansen.id });
  await used("Übersicht", 5, 5, { clientId: aepfel.id });
  await used("Almanach", 1, 10, { clientId: hansen.id });
  await used("Intern", 2, null, { openToAll: true });
  await used("Zauber", 0, 1, { clientId: aepfel.id });
  await used("Alt", 1, 1, { archivedAt: new Date() });
});

describe("the list", () => {
  test("is not for a data protection officer", async () => {
    await expect(namesOf(await agency.actor("dataProtectionOfficer"))).rejects.toThrow("forbidden");
  });

  test("shows a member what is open to all, and a guest nothing that is not assigned", async () => {
    expect(await namesOf(await agency.actor("member"))).toEqual(["Intern"]);
    expect(await namesOf(await agency.actor("guest"))).toEqual([]);
  });

  test("does not let a filter reach what is invisible", async () => {
    const member = await agency.actor("member");
    expect(await namesOf(member, { budget: "over" })).toEqual([]);
    expect(await namesOf(member, { q: "Relaunch" })).toEqual([]);
  });

  test("is sorted by name, as people sort", async () => {
    expect(await namesOf(manager)).toEqual(["Almanach", "Intern", "Relaunch", "Übersicht", "Zauber"]);
  });

  test("is sorted by client, internal projects last", async () => {
    expect(await namesOf(manager, { sort: "client" })).toEqual([
      "Übersicht",
      "Zauber",
      "Almanach",
      "Relaunch",
      "Intern",
    ]);
  });

  test("is sorted by the share of the budget, projects without one last", async () => {
    expect(await namesOf(manager, { sort: "used" })).toEqual(["Übersicht", "Relaunch", "Almanach", "Zauber", "Intern"]);
  });

  test("finds words in the names of project and client", async () => {
    expect(await namesOf(manager, { q: "hansen RELA" })).toEqual(["Relaunch"]);
    expect(await namesOf(manager, { q: "äpfel" })).toEqual(["Übersicht", "Zauber"]);
    expect(await namesOf(manager, { q: "%" })).toEqual([]);
  });

  test("shows archived ones apart", async () => {
    expect(await namesOf(manager, { state: "archived" })).toEqual(["Alt"]);
  });

  test("shows mine", async () => {
    const member = await agency.actor("member");
    const mine = await aProject(agency.db, { name: "Mein Projekt" });
    await agency.db.projectMember.create({ data: { projectId: mine.id, memberId: member.memberId as string } });
    expect(await namesOf(member, { mine: "1" })).toEqual(["Mein Projekt"]);
    await agency.db.project.delete({ where: { id: mine.id } });
  });

  test.each(["ok", "warn", "over"] as const)("filters the colour %s as the rule decides it", async (state) => {
    const all = (await listProjects(manager, search())).rows;
    const { rows } = await listProjects(manager, search({ budget: state }));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toEqual(all.filter((row) => budgetState(row.usedSeconds, row.budgetSeconds) === state));
  });

  test("filters projects without a budget", async () => {
    expect(await namesOf(manager, { budget: "none" })).toEqual(["Intern"]);
  });

  test("tells the hours of all months", async () => {
    const { rows } = await listProjects(manager, search({ q: "Relaunch" }));
    expect(rows).toMatchObject([
      { usedSeconds: 4 * HOUR_SECONDS, budgetSeconds: 5 * HOUR_SECONDS, budgetState: "warn" },
    ]);
  });

  test.each(["name", "client", "used"])("goes on after the last row when sorted by %s", async (sort) => {
    const data = Array.from({ length: PAGE_ROWS + 3 }, (_, index) => ({
      id: uuidv7(),
      name: `Serie ${sort} ${100 + index}`,
      budgetSeconds: index % 2 ? 60 : null,
    }));
    await agency.db.project.createMany({ data });
    const q = `Serie ${sort}`;
    const first = await listProjects(manager, search({ q, sort }));
    const second = await listProjects(manager, search({ q, sort, after: first.nextAfter ?? "" }));
    const seen = [...first.rows, ...second.rows].map(({ id }) => id);
    expect(first.rows).toHaveLength(PAGE_ROWS);
    expect(seen.toSorted()).toEqual(data.map(({ id }) => id).toSorted());
    expect(second.nextAfter).toBeNull();
  });

  test("shows its beginning when the address is mangled", () => {
    expect(search({ sort: "'; DROP", budget: "x", client: "1", after: "2", state: "", mine: "yes" })).toEqual({
      q: "",
      sort: "name",
      state: "open",
    });
  });
});

describe("a project's page", () => {
  test("does not exist for a member it is closed to", async () => {
    const { id } = await aProject(agency.db);
    await expect(getProject(await agency.actor("member"), id)).rejects.toThrow("not-found");
    await expect(getProject(manager, uuidv7())).rejects.toThrow("not-found");
  });

  test("tells months, members and activities", async () => {
    const { id } = await aProject(agency.db, { budgetSeconds: HOUR_SECONDS });
    const [activity] = await agency.db.activity.findMany({ take: 1 });
    await agency.db.projectMember.create({ data: { projectId: id, memberId: agency.ownerId } });
    await agency.db.projectActivity.create({ data: { projectId: id, activityId: activity?.id ?? "" } });
    await anEntry(agency.db, { memberId: agency.ownerId, projectId: id, billable: false });
    expect(await getProject(manager, id)).toMatchObject({
      months: [{ month: "2026-11-01", seconds: HOUR_SECONDS, billableSeconds: 0 }],
      members: [{ id: agency.ownerId }],
      memberCount: 1,
      activities: [activity?.name],
    });
  });

  test("shows guests no entries, members their own and managers everybody's", async () => {
    const { id: projectId } = await aProject(agency.db, { openToAll: true });
    const [member, guest] = [await agency.actor("member"), await agency.actor("guest")];
    await agency.db.projectMember.create({ data: { projectId, memberId: guest.memberId as string } });
    const task = await aTask(agency.db, projectId, { name: "Skizzen" });
    await anEntry(agency.db, { memberId: agency.ownerId, projectId, note: "theirs" });
    await anEntry(agency.db, { memberId: member.memberId as string, projectId, taskId: task.id, note: "mine" });
    expect(await listLatestEntries(guest, projectId)).toEqual([]);
    expect(await listLatestEntries(member, projectId)).toMatchObject([{ note: "mine", taskName: "Skizzen" }]);
    expect(await listLatestEntries(manager, projectId)).toHaveLength(2);
  });

  test("shows a member no entries of a project that is closed by now", async () => {
    const { id: projectId } = await aProject(agency.db);
    const member = await agency.actor("member");
    await anEntry(agency.db, { memberId: member.memberId as string, projectId });
    expect(await listLatestEntries(member, projectId)).toEqual([]);
  });
});
