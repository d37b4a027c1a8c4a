import type { Actor } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { sumEntries } from "@/lib/reports/entries";
import { entrySheet } from "@/lib/reports/entry-sheet";
import { storeExport } from "@/lib/reports/export-files";
import { type ExportFormat, keptSliceSchema } from "@/lib/reports/export-schema";
import { sheetFile } from "@/lib/reports/sheet-file";

type Progress = (rowsDone: number, rowsTotal: number) => Promise<void>;

const TELL_EVERY_ROWS = 4_000;

/** The file that somebody asked for, in the worker. What `progress` throws ends it. */
export async function writeExport(
  actor: Actor,
  { id, format, slice: kept }: { id: string; format: ExportFormat; slice: unknown },
  progress: Progress,
): Promise<{ keyId: string; sizeBytes: number; rowsDone: number }> {
  const reader = readAs(actor, "report:export");
  const slice = keptSliceSchema.parse(kept);
  const { entries } = await sumEntries(reader, slice);
  await progress(0, entries);
  const file = sheetFile(actor, "report:export", { sheet: entrySheet(slice), format }, told(entries, progress));
  return { ...(await storeExport({ agencyId: actor.agency.id, id }, file)), rowsDone: entries };
}

/** Notes hold line breaks: what is counted of a CSV may be more than there is. */
function told(rowsTotal: number, progress: Progress): (count: number) => Promise<void> {
  let rowsDone = 0;
  let rowsTold = 0;
  return async (count) => {
    rowsDone += count;
    if (rowsDone - rowsTold < TELL_EVERY_ROWS) return;
    rowsTold = rowsDone;
    await progress(Math.min(rowsDone, rowsTotal), rowsTotal);
  };
}
