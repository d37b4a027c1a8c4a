"use client";

import { ticksOf } from "@/components/lists/ticks";
import { ProjectTitle } from "@/components/projects/project-title";
import { type Column, Table } from "@/components/ui/table";
import { useTranslations } from "@/lib/i18n/use-words";
import type { ReportEntry } from "@/lib/reports/entries";
import { formatDuration } from "@/lib/time/duration";

/** The day is written on the server: each browser's own words for a date differ a little. */
type DatedEntry = ReportEntry & { dayText: string };

interface EntryTableProps {
  rows: readonly DatedEntry[];
  /** Left out where all are one's own. */
  showsMember: boolean;
  isSelectable: boolean;
}

export function EntryTable({ rows, showsMember, isSelectable }: EntryTableProps) {
  const t = useTranslations();
  const member: Column<DatedEntry> = {
    id: "member",
    header: t("reports.dimension.member"),
    cell: ({ memberName }) => memberName,
  };
  return (
    <Table
      caption={t("reports.entries")}
      rows={rows}
      rowKey={({ id }) => id}
      select={
        isSelectable
          ? ticksOf(rows, ({ memberName, day }) => t("entries.list.entryOf", { name: memberName, day }))
          : undefined
      }
      columns={[
        {
          id: "day",
          header: t("reports.day"),
          cell: ({ day, dayText }) => (
            <time dateTime={day} className="whitespace-nowrap tabular-nums">
              {dayText}
            </time>
          ),
        },
        ...(showsMember ? [member] : []),
        {
          id: "project",
          header: t("reports.dimension.project"),
          cell: ({ projectName, color, clientName }) => (
            <span className="grid">
              <ProjectTitle project={{ name: projectName, color }} />
              {clientName && <span className="pl-5 text-sm text-ink-faint">{clientName}</span>}
            </span>
          ),
        },
        {
          id: "work",
          header: t("reports.work"),
          cell: ({ taskName, activityName }) => [taskName, activityName].filter(Boolean).join(" · "),
        },
        { id: "note", header: t("reports.note"), cell: ({ note }) => <span className="wrap-anywhere">{note}</span> },
        {
          id: "billable",
          header: t("common.billable"),
          wideOnly: true,
          cell: ({ billable }) => t(billable ? "common.yes" : "common.no"),
        },
        {
          id: "duration",
          header: t("reports.duration"),
          numeric: true,
          cell: ({ seconds }) => formatDuration(seconds),
        },
      ]}
    />
  );
}
