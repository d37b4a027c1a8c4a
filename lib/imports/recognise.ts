import type { Columns, Field } from "@/lib/imports/cells";
import { clockify } from "@/lib/imports/clockify";
import { generic } from "@/lib/imports/generic";
import { harvest } from "@/lib/imports/harvest";
import type { Layout } from "@/lib/imports/layout";
import { FileRefusal } from "@/lib/imports/refusals";
import { toggl } from "@/lib/imports/toggl";

const layouts = { toggl, clockify, harvest, generic };

export type Recognised = { layout: Layout; columns: Columns; unknownColumns: string[] };

/** Whose export a header belongs to: of the layouts that miss nothing, the one that knows most of its titles. Throws FileRefusal. */
export function recognise(header: readonly string[]): Recognised {
  const [best] = Object.values(layouts)
    .map((layout) => compare(layout, header))
    .filter(({ missing }) => missing.length === 0)
    .sort((a, b) => a.unknownColumns.length - b.unknownColumns.length);
  if (!best) throw new FileRefusal({ code: "unrecognised", missing: missingPerSource(header) });
  refuseDuplicates(best.columns, header);
  return best;
}

function compare(layout: Layout, header: readonly string[]): Recognised & { missing: string[] } {
  const keys = header.map(titleKey);
  const columns = new Map<Field, { index: number; title: string }>();
  for (const [field, titles] of Object.entries(layout.titles) as [Field, readonly string[]][]) {
    const index = titles.map((title) => keys.indexOf(titleKey(title))).find((position) => position >= 0);
    if (index !== undefined) columns.set(field, { index, title: header[index]?.trim() ?? "" });
  }
  const used = new Set([...columns.values()].map(({ index }) => index));
  const unknownColumns = header
    .filter((_, index) => !used.has(index) && keys[index] !== "" && !layout.unused.test(keys[index] ?? ""))
    .map((title) => title.trim());
  const missing = layout.required
    .filter((group) => !group.some((field) => columns.has(field)))
    .map((group) => group.map((field) => layout.titles[field]?.[0]).join(" / "));
  return { layout, columns, unknownColumns, missing };
}

function missingPerSource(header: readonly string[]) {
  return {
    toggl: compare(toggl, header).missing,
    clockify: compare(clockify, header).missing,
    harvest: compare(harvest, header).missing,
    generic: compare(generic, header).missing,
  };
}

/** Which of two columns with one title holds the truth cannot be known. */
function refuseDuplicates(columns: Columns, header: readonly string[]): void {
  const keys = header.map(titleKey);
  for (const { index, title } of columns.values()) {
    if (keys.lastIndexOf(titleKey(title)) !== index) throw new FileRefusal({ code: "duplicateColumn", column: title });
  }
}

function titleKey(title: string): string {
  return title.normalize("NFC").trim().toLowerCase();
}
