import { buffer, text } from "node:stream/consumers";
import { parse } from "csv-parse/sync";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { entryExportSchema, reportExportSchema } from "@/lib/reports/export-schema";
import { exportEntries, exportReport } from "@/lib/reports/exporting";
import { getReport } from "@/lib/reports/queries";
import { reportSearchSchema } from "@/lib/reports/schema";
import { anAgency } from "@/lib/testing/database";
import { aClient, anEntry, aProject } from "@/lib/testing/factories";
import { readZip } from "@/lib/testing/read-zip";

const agency = anAgency();
const DAYS = { period: "custom", from: "2026-11-01", to: "2026-11-30" };
let manager: Actor;
let member: Actor;

beforeAll(async () => {
  [manager, member] = [await agency.actor("manager"), await agency.actor("member")];
  const client = await aClient(agency.db, { name: '=HYPERLINK("https://evil.example";"x")' });
  const project = await aProject(agency.db, { name: "@SUM(1)", clientId: client.id, tasks: ["-2+3"] });
  const entry = { projectId: project.id, taskId: project.taskId("-2+3"), timeZone: "Europe/Berlin", billable: true };
  await anEntry(agency.db, { ...entry, memberId: memberIdOf(member), note: "+1;=1+1\n=2", durationSeconds: 4_801 });
  const startedAt = new Date("2026-11-20T08:00:00Z");
  const endedAt = new Date("2026-11-20T09:20:00Z");
  await anEntry(agency.db, { ...entry, memberId: memberIdOf(manager), startedAt, endedAt, durationSeconds: 4_800 });
});

const entriesAs = async (actor: Actor, format: "csv" | "xlsx", fields = {}) =>
  exportEntries(actor, entryExportSchema.parse({ ...DAYS, ...fields, format }));
const rowsOf = async (actor: Actor, fields = {}) =>
  parse(await text((await entriesAs(actor, "csv", fields)).file), { bom: true, columns: true }) as Record<
    string,
    string
  >[];
const countExports = () => agency.db.event.count({ where: { action: "report.exported" } });

describe("a file of entries", () => {
  it("is refused to who sees no reports, and to who walks through a preview of others' time", async () => {
    await expect(entriesAs(await agency.actor("guest"), "csv")).rejects.toMatchObject({ code: "forbidden" });
    const preview = { requestId: uuidv7(), databaseName: agency.agency.databaseName, at: new Date() };
    const walking = { ...manager, preview } as Actor;
    await expect(entriesAs(walking, "csv")).rejects.toMatchObject({ code: "preview-read-only" });
  });

  it("holds nobody else's time, and leaves no trace when it is one's own", async () => {
    const before = await countExports();
    expect(await rowsOf(member)).toMatchObject([{ duration: "1:20:01" }]);
    expect(await rowsOf(member, { member: memberIdOf(manager) })).toEqual([]);
    expect(await countExports()).toBe(before);
  });

  it("is told to the log when others' time is in it", async () => {
    const before = await countExports();
    expect(await rowsOf(manager)).toHaveLength(2);
    expect(await countExports()).toBe(before + 1);
  });

  it("tells each entry as it was recorded, and nothing that a spreadsheet would calculate", async () => {
    const rows = await rowsOf(manager);
    expect(rows).toContainEqual(
      expect.objectContaining({
        day: "2026-11-20",
        client: `'=HYPERLINK("https://evil.example";"x")`,
        project: "'@SUM(1)",
        task: "'-2+3",
        note: "'+1;'=1+1\n'=2",
        billable: "yes",
        start: "",
        hours: "1.333611",
      }),
    );
    expect(rows).toContainEqual(expect.objectContaining({ start: "09:00:00", end: "10:20:00", hours: "1.333333" }));
  });

  it("has texts, days and durations as such in XLSX, and no formula", async () => {
    const { file, fileName } = await entriesAs(manager, "xlsx");
    expect(fileName).toBe("kontor-entries-2026-11-01-2026-11-30.xlsx");
    const sheet = readZip(await buffer(file)).get("xl/worksheets/sheet1.xml") ?? "";
    expect(sheet).not.toContain("<f>");
    expect(sheet).toContain(`<c t="inlineStr" s="0"><is><t xml:space="preserve">@SUM(1)</t></is></c>`);
    expect(sheet).toContain(`<c s="2"><v>${4_801 / 86_400}</v></c>`);
  });
});

describe("a file of a report", () => {
  it.each(["project", "task", "member", "billable"])("by %s holds the table's figures and their sum", async (group) => {
    const search = { ...DAYS, group, by: "week" };
    const { file } = await exportReport(manager, reportExportSchema.parse({ ...search, format: "csv" }));
    const rows = parse(await text(file), { bom: true, columns: true }) as Record<string, string>[];
    const report = await getReport(manager, reportSearchSchema.parse(search));
    expect(rows).toHaveLength(report.rowCount + 1);
    expect(rows.at(-1)).toMatchObject({
      duration: "2:40:01",
      "week 2026-11-16": "2:40:01",
      "week 2026-11-23": "0:00:00",
    });
    expect(Object.values(rows.at(-1) ?? {})[0]).toBe("total");
  });

  it("has a line for each row below another", async () => {
    const input = { ...DAYS, group: "client", below: "member", format: "csv" };
    const { file } = await exportReport(manager, reportExportSchema.parse(input));
    const rows = parse(await text(file), { bom: true, columns: true }) as Record<string, string>[];
    expect(rows.map(({ member, duration }) => [member, duration]).sort()).toEqual(
      [
        ["", "2:40:01"],
        [manager.name, "1:20:00"],
        [member.name, "1:20:01"],
      ].sort(),
    );
  });
});
