import { useFormatter, useTranslations } from "next-intl";
import { LineOutcome } from "@/components/imports/line-outcome";
import { LineWork } from "@/components/imports/line-work";
import { Table } from "@/components/ui/table";
import type { ImportLineRow } from "@/lib/imports/line-queries";
import { formatDuration } from "@/lib/time/duration";

/** A page of the file's lines, each with what becomes of it. */
export function LineTable({ rows }: { rows: readonly ImportLineRow[] }) {
  const t = useTranslations("imports.lines");
  const format = useFormatter();
  const day = (text: string) => format.dateTime(new Date(text), { dateStyle: "medium", timeZone: "UTC" });
  return (
    <Table
      caption={t("title")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { id: "line", header: t("line"), cell: (row) => <LineNumber row={row} /> },
        { id: "outcome", header: t("outcome"), cell: (row) => <LineOutcome line={row} /> },
        {
          id: "person",
          header: t("person"),
          cell: (row) => (row.outcome === "problem" ? "" : <span className="wrap-anywhere">{row.shown.person}</span>),
        },
        {
          id: "work",
          header: t("work"),
          cell: (row) => (row.outcome === "problem" ? "" : <LineWork row={row.shown} />),
        },
        {
          id: "note",
          header: t("note"),
          wideOnly: true,
          cell: (row) =>
            row.outcome === "problem" ? "" : <span className="line-clamp-2 wrap-anywhere">{row.shown.note}</span>,
        },
        {
          id: "day",
          header: t("day"),
          cell: (row) => (row.outcome === "problem" ? "" : <time dateTime={row.shown.day}>{day(row.shown.day)}</time>),
        },
        {
          id: "duration",
          header: t("duration"),
          numeric: true,
          cell: (row) => (row.outcome === "problem" ? "" : formatDuration(row.shown.durationSeconds)),
        },
      ]}
    />
  );
}

/** A broken quotation mark takes following lines along. */
function LineNumber({ row }: { row: ImportLineRow }) {
  const t = useTranslations("imports.lines");
  const lastLine = row.outcome === "problem" ? row.shown.lastLine : null;
  if (lastLine === null || lastLine === row.line) return row.line;
  return t("lineTo", { line: String(row.line), lastLine: String(lastLine) });
}
