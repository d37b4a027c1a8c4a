"use client";

import { useFormatter, useTranslations } from "next-intl";
import { ticksOf } from "@/components/lists/ticks";
import { ProjectTitle } from "@/components/projects/project-title";
import { type Column, Table } from "@/components/ui/table";
import type { ReportEntry } from "@/lib/reports/entries";
import { formatDuration } from "@/lib/time/duration";

interface EntryTableProps {
  rows: readonly ReportEntry[];
  /** Left out where all are one's own. */
  showsMember: boolean;
  isSelectable: boolean;
}

export function EntryTable({ rows, showsMember, isSelectable }: EntryTableProps) {
  const t = useTranslations();
  const format = useFormatter();
  const member: Column<ReportEntry> = {
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
          cell: ({ day }) => (
            <time dateTime={day} className="whitespace-nowrap tabular-nums">
              {format.dateTime(new Date(day), {
                timeZone: "UTC",
                weekday: "short",
                day: "2-digit",
                month: "2-digit",
                year: "numeric",
              })}
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
