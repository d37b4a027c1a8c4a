import type { Actor } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { sumEntries } from "@/lib/reports/entries";
import { entrySheet } from "@/lib/reports/entry-sheet";
import { storeExport } from "@/lib/reports/export-files";
import { type ExportFormat, keptSliceSchema } from "@/lib/reports/export-schema";
import { fileOf } from "@/lib/reports/exporting";
import type { Sheet } from "@/lib/sheets/sheet";

type Progress = (rowsDone: number, rowsTotal: number) => Promise<void>;

/** The file that somebody asked for, in the worker. What `progress` throws ends it. */
export async function writeExport(
  actor: Actor,
  { id, format, slice: kept }: { id: string; format: ExportFormat; slice: unknown },
  progress: Progress,
): Promise<{ keyId: string; sizeBytes: number }> {
  const reader = readAs(actor, "report:export");
  const slice = keptSliceSchema.parse(kept);
  const { entries } = await sumEntries(reader, slice);
  const sheet = entrySheet(actor, "report:export", slice);
  return storeExport({ agencyId: actor.agency.id, id }, fileOf(counted(sheet, entries, progress), format));
}

function counted(sheet: Sheet, rowsTotal: number, progress: Progress): Sheet {
  async function* rows() {
    let rowsDone = 0;
    await progress(rowsDone, rowsTotal);
    for await (const chunk of sheet.rows) {
      yield chunk;
      rowsDone += chunk.length;
      await progress(rowsDone, rowsTotal);
    }
  }
  return { ...sheet, rows: rows() };
}
