import type { Readable } from "node:stream";
import type { Actor } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { writeAs } from "@/lib/access/write-as";
import { DomainError } from "@/lib/errors/domain-error";
import { sliceOf, sumEntries } from "@/lib/reports/entries";
import { entrySheet } from "@/lib/reports/entry-sheet";
import type { EntryExportInput, ExportFormat, ReportExportInput } from "@/lib/reports/export-schema";
import { exportFileName } from "@/lib/reports/file-name";
import { reportSheet } from "@/lib/reports/report-sheet";
import { MOST_DIRECT_ROWS } from "@/lib/reports/rules";
import { sheetFile } from "@/lib/reports/sheet-file";
import type { Slice } from "@/lib/reports/sources";

export type Download = { file: Readable; fileName: string; contentType: string };

/** The whole table of a report as a file, written while it is sent. */
export async function exportReport(actor: Actor, { format, ...search }: ReportExportInput): Promise<Download> {
  readAs(actor, "report:read");
  const slice = sliceOf(actor, search);
  await tellOfOthersTime(actor, slice, { content: "report", format });
  const file = sheetFile(actor, "report:read", { sheet: reportSheet(actor, search), format });
  return { file, fileName: exportFileName("report", slice.span, format), contentType: CONTENT_TYPES[format] };
}

/**
 * The entries of a slice as a file, written while it is sent. Longer ones are the worker's to write.
 *
 * @throws DomainError("export-too-long")
 */
export async function exportEntries(actor: Actor, { format, ...search }: EntryExportInput): Promise<Download> {
  const reader = readAs(actor, "report:read");
  const slice = sliceOf(actor, search);
  const { entries } = await sumEntries(reader, slice);
  if (entries > MOST_DIRECT_ROWS[format]) throw new DomainError("export-too-long");
  await tellOfOthersTime(actor, slice, { content: "entries", format, entries });
  const file = sheetFile(actor, "report:read", { sheet: entrySheet(slice), format });
  return { file, fileName: exportFileName("entries", slice.span, format), contentType: CONTENT_TYPES[format] };
}

export const CONTENT_TYPES: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The log is told before the first byte leaves. What somebody takes out of their own time is their own business. */
async function tellOfOthersTime(actor: Actor, slice: Slice, about: Record<string, string | number>): Promise<void> {
  if (slice.scope !== null) return;
  const { span, filters } = slice;
  await writeAs(actor, "report:read", ({ record }) =>
    record("report.exported", { kind: "report", id: null }, { ...about, ...span, ...filters }),
  );
}
