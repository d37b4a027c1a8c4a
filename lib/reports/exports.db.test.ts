import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { sweepReportExports, workOnReportExport } from "@/lib/jobs/report-export-job";
import { openExport, storeExport } from "@/lib/reports/export-files";
import { entryExportSchema } from "@/lib/reports/export-schema";
import { exportEntries } from "@/lib/reports/exporting";
import { downloadExport, getExportProgress, listExports } from "@/lib/reports/exports";
import { deleteExport, requestExport } from "@/lib/reports/requesting";
import { settings } from "@/lib/settings/settings";
import { testActor } from "@/lib/testing/actors";
import { withClock } from "@/lib/testing/clock";
import { anAgency } from "@/lib/testing/database";
import { anEntry, aProject } from "@/lib/testing/factories";

const agency = anAgency();
const ASKED = entryExportSchema.parse({ period: "custom", from: "2026-11-01", to: "2026-11-30", format: "csv" });
let manager: Actor;
let member: Actor;

beforeAll(async () => {
  [manager, member] = [await agency.actor("manager"), await agency.actor("member")];
  const { id: projectId } = await aProject(agency.db);
  for (const actor of [manager, member]) {
    for (let count = 0; count < 5; count += 1) await anEntry(agency.db, { memberId: memberIdOf(actor), projectId });
  }
});

afterEach(async () => {
  await agency.db.reportExport.deleteMany();
});

const folder = () => join(settings().dataDir, "exports", agency.agency.id);

async function askedBy(actor: Actor): Promise<string> {
  await requestExport(actor, ASKED);
  return (await listExports(actor, {})).rows[0]?.id ?? "";
}

async function writtenFor(actor: Actor): Promise<string> {
  const id = await askedBy(actor);
  await workOnReportExport(agency.agency, { exportId: id });
  return id;
}

describe("a file that the worker writes", () => {
  it("is there for nobody but who asked for it", async () => {
    const id = await writtenFor(manager);
    const other = await agency.actor("manager");
    await expect(downloadExport(other, { id })).rejects.toMatchObject({ code: "not-found" });
    await expect(getExportProgress(other, { id })).rejects.toMatchObject({ code: "not-found" });
    await expect(deleteExport(other, { id })).rejects.toMatchObject({ code: "not-found" });
    expect((await listExports(other, {})).rows).toEqual([]);
  });

  it("with others' time is gone for who may no longer read it", async () => {
    const id = await writtenFor(manager);
    const demoted = testActor(agency.agency, { memberId: manager.memberId, subjects: ["member"] });
    await expect(downloadExport(demoted, { id })).rejects.toMatchObject({ code: "not-found" });
  });

  it("holds what a download at once would hold: of a member their own time alone", async () => {
    for (const [actor, lines] of [
      [manager, 11],
      [member, 6],
    ] as const) {
      const id = await writtenFor(actor);
      const written = String(await buffer((await downloadExport(actor, { id })).file));
      expect(written).toBe(String(await buffer((await exportEntries(actor, ASKED)).file)));
      expect(written.trimEnd().split("\n")).toHaveLength(lines);
      expect(await getExportProgress(actor, { id })).toEqual({
        status: "ready",
        rowsDone: lines - 1,
        rowsTotal: lines - 1,
      });
    }
  });

  it("lies encrypted, and breaks off when it was changed", async () => {
    const id = await writtenFor(manager);
    const path = join(folder(), id);
    const stored = readFileSync(path);
    expect(stored.includes("member")).toBe(false);
    stored[20] = (stored[20] ?? 0) ^ 1;
    writeFileSync(path, stored);
    await expect(downloadExport(manager, { id }).then(({ file }) => buffer(file))).rejects.toThrow();
  });

  it("is told to the log when it is asked for, and is not asked for in a preview", async () => {
    const id = await askedBy(manager);
    expect(await agency.db.event.count({ where: { action: "report.exported", subjectId: id } })).toBe(1);
    const preview = { requestId: uuidv7(), databaseName: agency.agency.databaseName, at: new Date() };
    await expect(requestExport({ ...manager, preview } as Actor, ASKED)).rejects.toMatchObject({
      code: "preview-read-only",
    });
  });

  it("waits for its turn: nobody has more than three written at once", async () => {
    for (let count = 0; count < 3; count += 1) await requestExport(manager, ASKED);
    await expect(requestExport(manager, ASKED)).rejects.toMatchObject({ code: "too-many-exports" });
    await requestExport(member, ASKED);
  });

  it("waits for its turn also where ten are asked for at once", async () => {
    const asked = await Promise.allSettled(Array.from({ length: 10 }, () => requestExport(manager, ASKED)));
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  });

  it("is whole, however many workers write it at once", async () => {
    const id = await askedBy(manager);
    const place = { agencyId: agency.agency.id, id };
    const texts = ["a", "b", "c"].map((letter) => letter.repeat(1_000_000));
    const stored = await Promise.all(texts.map((text) => storeExport(place, Readable.from([text]))));
    const found = await buffer(await openExport(place, stored[0]?.keyId ?? ""));
    expect(texts).toContain(found.toString());
  });

  it("is written once, however often the worker is called", async () => {
    const id = await askedBy(manager);
    await Promise.all([1, 2, 3].map(() => workOnReportExport(agency.agency, { exportId: id })));
    expect(await agency.db.reportExport.findUnique({ where: { id } })).toMatchObject({ status: "ready", attempts: 1 });
  });

  it("that was deleted leaves no file, also when it is being written", async () => {
    const written = await writtenFor(manager);
    await deleteExport(manager, { id: written });
    const unwritten = await askedBy(manager);
    await deleteExport(manager, { id: unwritten });
    await workOnReportExport(agency.agency, { exportId: unwritten });
    expect(existsSync(join(folder(), written))).toBe(false);
    expect(existsSync(join(folder(), unwritten))).toBe(false);
  });

  it("is kept for a day, listed for a week, and then gone", async () => {
    const id = await writtenFor(manager);
    const inHours = (count: number, run: () => Promise<void>) =>
      withClock(new Date(Date.now() + count * 3_600_000), run);
    await inHours(25, async () => {
      await expect(downloadExport(manager, { id })).rejects.toMatchObject({ code: "not-found" });
      await sweepReportExports(agency.agency);
      expect(existsSync(join(folder(), id))).toBe(false);
      expect((await listExports(manager, {})).rows).toMatchObject([{ id, status: "expired" }]);
    });
    await inHours(24 * 8, () => sweepReportExports(agency.agency));
    expect((await listExports(manager, {})).rows).toEqual([]);
  });

  it("that no row knows of is swept away, as after a restore", async () => {
    const id = await writtenFor(manager);
    await agency.db.reportExport.deleteMany();
    utimesSync(join(folder(), id), new Date(0), new Date(0));
    await sweepReportExports(agency.agency);
    expect(readdirSync(folder())).not.toContain(id);
  });
});
