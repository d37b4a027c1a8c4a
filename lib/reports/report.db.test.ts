import fc from "fast-check";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { listReportEntries } from "@/lib/reports/entries";
import { getReport, type ReportView } from "@/lib/reports/queries";
import type { Figures } from "@/lib/reports/report-schema";
import { together } from "@/lib/reports/rules";
import { BUCKETS, DIMENSIONS, entrySearchSchema, type ReportSearch, reportSearchSchema } from "@/lib/reports/schema";
import { testActor } from "@/lib/testing/actors";
import { anAgency } from "@/lib/testing/database";
import { aClient, anActivity, anEntry, aProject } from "@/lib/testing/factories";

const agency = anAgency();
const YEAR = { period: "custom", from: "2026-01-01", to: "2026-12-31" };
const search = (fields: Record<string, string | undefined>): ReportSearch => reportSearchSchema.parse(fields);

describe("a report", () => {
  it("is refused to a guest and to the data protection officer", async () => {
    for (const role of ["guest", "dataProtectionOfficer"] as const) {
      await expect(getReport(await agency.actor(role), search({}))).rejects.toMatchObject({ code: "forbidden" });
    }
  });
});

describe("a member's report", () => {
  let member: Actor;
  let other: Actor;
  let hidden: { id: string };

  beforeAll(async () => {
    [member, other] = [await agency.actor("member"), await agency.actor("member")];
    const shared = await aProject(agency.db, { name: "Shared" });
    hidden = await aProject(agency.db, { name: "Hidden" });
    await anEntry(agency.db, { memberId: memberIdOf(member), projectId: shared.id, durationSeconds: 1_800 });
    await anEntry(agency.db, { memberId: memberIdOf(other), projectId: shared.id, durationSeconds: 7_200 });
    await anEntry(agency.db, { memberId: memberIdOf(other), projectId: hidden.id, durationSeconds: 3_600 });
  });

  it.each(DIMENSIONS)("holds nobody else's time, grouped by %s", async (group) => {
    const report = await getReport(member, search({ ...YEAR, group, by: "month" }));
    expect(report.total).toEqual({ seconds: 1_800, cells: { "2026-11-01": 1_800 } });
    expect(report.rows.map(({ name }) => name)).not.toContain("Hidden");
  });

  it("is empty for a colleague and for a project that does not exist for them, as for one that does not exist", async () => {
    const filters = [{ member: memberIdOf(other) }, { project: hidden.id }, { project: uuidv7() }];
    for (const filter of filters) {
      const report = await getReport(member, search({ ...YEAR, ...filter }));
      expect(report).toMatchObject({ rows: [], rowCount: 0, top: [], total: { seconds: 0, cells: {} } });
      const behind = await listReportEntries(member, entrySearchSchema.parse({ ...YEAR, ...filter }));
      expect(behind).toMatchObject({ rows: [], sum: { seconds: 0, entries: 0 } });
    }
  });

  it("is everybody's for who leads projects and for the bookkeeper", async () => {
    for (const role of ["manager", "bookkeeper"] as const) {
      const report = await getReport(await agency.actor(role), search({ ...YEAR, project: hidden.id }));
      expect(report.total.seconds).toBe(3_600);
    }
  });
});

describe("figures", () => {
  const FROM = Date.parse("2026-03-20");
  const ids = { member: [] as string[], project: [] as string[], activity: [] as string[], client: [] as string[] };
  let owner: Actor;
  type Entry = { memberId: string; projectId: string; activityId: string | null; day: Date; durationSeconds: number };
  let entries: (Entry & { billable: boolean; taskId: string | null; clientId: string | null })[];

  beforeAll(async () => {
    await agency.db.timeEntry.deleteMany();
    owner = await agency.actor("owner");
    ids.client = [(await aClient(agency.db)).id, (await aClient(agency.db)).id];
    const projects = [
      await aProject(agency.db, { clientId: ids.client[0], tasks: ["One", "Two"] }),
      await aProject(agency.db, { clientId: ids.client[1], tasks: ["One"] }),
      await aProject(agency.db, { tasks: ["One"] }),
    ];
    ids.project = projects.map(({ id }) => id);
    ids.member = [memberIdOf(owner), memberIdOf(await agency.actor("member"))];
    ids.activity = [(await anActivity(agency.db)).id, (await anActivity(agency.db)).id];
    const anyEntry = fc.record({
      memberId: fc.constantFrom(...ids.member),
      project: fc.constantFrom(...projects),
      hasTask: fc.boolean(),
      activityId: fc.constantFrom(...ids.activity, null),
      dayNumber: fc.nat(400),
      durationSeconds: fc.oneof(fc.nat(36_000), fc.constantFrom(0, 1, 4_799, 4_800)),
      billable: fc.boolean(),
    });
    const [sample = []] = fc.sample(fc.array(anyEntry, { minLength: 120, maxLength: 120 }), 1);
    entries = sample.map(({ project, hasTask, dayNumber, ...entry }) => ({
      ...entry,
      projectId: project.id,
      clientId: project.clientId,
      taskId: hasTask ? project.taskId("One") : null,
      day: new Date(FROM + dayNumber * 86_400_000),
    }));
    const rows = entries.map(({ clientId: _, ...entry }) => ({ id: uuidv7(), timeZone: "Europe/Berlin", ...entry }));
    await agency.db.timeEntry.createMany({ data: rows });
  });

  const anySearch = fc.record({
    group: fc.constantFrom(...DIMENSIONS),
    below: fc.option(fc.constantFrom(...DIMENSIONS), { nil: undefined }),
    by: fc.constantFrom(...BUCKETS),
    sort: fc.constantFrom("hours", "name"),
    weekStart: fc.constantFrom(1, 6, 7),
    span: fc.constantFrom(["2026-01-01", "2026-12-31"], ["2026-04-01", "2026-04-30"], ["2026-03-25", "2027-02-10"]),
    billable: fc.constantFrom(undefined, "yes", "no"),
    client: fc.constantFrom(undefined, undefined, 0, 1, "none"),
    project: fc.constantFrom(undefined, undefined, 0, 1, 2),
    member: fc.constantFrom(undefined, undefined, 0, 1),
    activity: fc.constantFrom(undefined, undefined, 0, 1, "none"),
  });

  it("of cells, rows, subtotals and total are the same, and are those of the entries, however they are asked for", async () => {
    await fc.assert(
      fc.asyncProperty(
        anySearch,
        async ({ span: [from = "", to = ""], weekStart, client, project, member, activity, ...rest }) => {
          const actor = testActor(agency.agency, { ...owner, weekStart });
          const chosen = {
            client: choiceOf(ids.client, client),
            project: choiceOf(ids.project, project),
            member: choiceOf(ids.member, member),
            activity: choiceOf(ids.activity, activity),
          };
          const days = { period: "custom", from, to };
          const report = await getReport(actor, search({ ...rest, ...chosen, ...days }));
          const meant = entries.filter(
            (entry) =>
              entry.day >= new Date(from) &&
              entry.day <= new Date(to) &&
              (!rest.billable || entry.billable === (rest.billable === "yes")) &&
              (!chosen.client || (entry.clientId ?? "none") === chosen.client) &&
              (!chosen.project || entry.projectId === chosen.project) &&
              (!chosen.member || entry.memberId === chosen.member) &&
              (!chosen.activity || (entry.activityId ?? "none") === chosen.activity),
          );
          expect(report.total.seconds).toBe(sum(meant.map((entry) => entry.durationSeconds)));
          expectToAddUp(report);
          const behind = await listReportEntries(owner, entrySearchSchema.parse({ ...rest, ...chosen, ...days }));
          expect(behind.sum).toEqual({ seconds: report.total.seconds, entries: meant.length });
          expect(behind.rows).toHaveLength(Math.min(meant.length, 50));
          for (const column of report.columns) {
            const inColumn = meant.filter(({ day }) => day >= new Date(column.from) && day <= new Date(column.to));
            const seconds = sum(inColumn.map((entry) => entry.durationSeconds));
            expect(report.total.cells[column.key] ?? 0).toBe(seconds);
          }
        },
      ),
      { numRuns: 120 },
    );
  });
});

function expectToAddUp({ rows, rowCount, total, columns }: ReportView) {
  expect(rows).toHaveLength(rowCount);
  expect(together(rows)).toEqual(total);
  for (const row of rows) {
    if (columns.length > 0) expect(sum(Object.values(row.cells))).toBe(row.seconds);
    if (row.parts.length > 0) expect(together([...row.parts, ...(row.rest ? [row.rest] : [])])).toEqual(bare(row));
  }
}

const bare = ({ seconds, cells }: Figures): Figures => ({ seconds, cells });
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

function choiceOf(ids: readonly string[], choice: number | string | undefined): string | undefined {
  return typeof choice === "number" ? ids[choice] : choice;
}
