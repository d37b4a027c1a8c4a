import { LineOutcome } from "@/components/imports/line-outcome";
import { LineWork } from "@/components/imports/line-work";
import { type Column, Table } from "@/components/ui/table";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import { lineListOf } from "@/lib/imports/address";
import type { ListLinesInput } from "@/lib/imports/input-schema";
import type { ImportLineRow } from "@/lib/imports/line-queries";
import type { ShownRow } from "@/lib/imports/lines-schema";
import { dayTurn, sortLinks } from "@/lib/lists/sort-links";
import { formatDuration } from "@/lib/time/duration";

interface LineTableProps {
  rows: readonly ImportLineRow[];
  id: string;
  search: ListLinesInput;
}

const DIRECTIONS = { line: "ascending", newest: "descending", oldest: "ascending", longest: "descending" } as const;

/** A page of the file's lines, each with what becomes of it. */
export function LineTable({ rows, id, search }: LineTableProps) {
  const t = useTranslations("imports.lines");
  const sort = sortLinks(DIRECTIONS, search.sort, (by) => lineListOf(id).href(search, { sort: by }));
  const columns = useRowColumns(sort);
  // Of a line that cannot be read there is nothing to show but why.
  const areReadable = rows.some(({ outcome }) => outcome !== "problem");
  return (
    <Table
      caption={t("title")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { id: "line", header: t("line"), sort: sort.line, cell: (row) => <LineNumber row={row} /> },
        { id: "outcome", header: t("outcome"), cell: (row) => <LineOutcome line={row} /> },
        ...(areReadable ? columns : []),
      ]}
    />
  );
}

/** What a line that was read says. */
function useRowColumns(sort: ReturnType<typeof sortLinks<keyof typeof DIRECTIONS>>): Column<ImportLineRow>[] {
  const t = useTranslations("imports.lines");
  const format = useFormatter();
  const day = (text: string) => format.dateTime(new Date(text), { dateStyle: "medium", timeZone: "UTC" });
  const columns: Column<ShownRow>[] = [
    { id: "person", header: t("person"), cell: ({ person }) => <span className="wrap-anywhere">{person}</span> },
    { id: "work", header: t("work"), cell: (row) => <LineWork row={row} /> },
    {
      id: "note",
      header: t("note"),
      wideOnly: true,
      cell: ({ note }) => <span className="line-clamp-2 wrap-anywhere">{note}</span>,
    },
    {
      id: "day",
      header: t("day"),
      sort: dayTurn(sort),
      cell: (row) => <time dateTime={row.day}>{day(row.day)}</time>,
    },
    {
      id: "duration",
      header: t("duration"),
      sort: sort.longest,
      numeric: true,
      cell: ({ durationSeconds }) => formatDuration(durationSeconds),
    },
  ];
  return columns.map(({ cell, ...column }) => ({
    ...column,
    cell: (row) => (row.outcome === "problem" ? null : cell(row.shown)),
  }));
}

/** A broken quotation mark takes following lines along. */
function LineNumber({ row }: { row: ImportLineRow }) {
  const t = useTranslations("imports.lines");
  const lastLine = row.outcome === "problem" ? row.shown.lastLine : null;
  if (lastLine === null || lastLine === row.line) return row.line;
  return t("lineTo", { line: String(row.line), lastLine: String(lastLine) });
}
