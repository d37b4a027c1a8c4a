"use client";

import { Badge } from "@/components/ui/badge";
import { type Column, Table } from "@/components/ui/table";
import { useTranslations } from "@/lib/i18n/use-words";
import type { ProjectEntryView } from "@/lib/projects/queries";
import { formatDuration } from "@/lib/time/duration";

export type DatedEntry = ProjectEntryView & { dayText: string };

interface LatestEntryTableProps {
  caption: string;
  rows: readonly DatedEntry[];
  /** Left out where all are one's own. */
  showsMember: boolean;
}

export function LatestEntryTable({ caption, rows, showsMember }: LatestEntryTableProps) {
  const t = useTranslations("projects");
  const member: Column<DatedEntry> = {
    id: "member",
    header: t("member"),
    cell: ({ memberName }) => memberName,
  };
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "day",
          header: t("day"),
          cell: ({ day, dayText }) => (
            <time dateTime={day} className="whitespace-nowrap">
              {dayText}
            </time>
          ),
        },
        ...(showsMember ? [member] : []),
        { id: "work", header: t("work"), cell: (entry) => <Work entry={entry} /> },
        {
          id: "duration",
          header: t("duration"),
          numeric: true,
          cell: ({ durationSeconds }) =>
            durationSeconds === null ? (
              <Badge tone="accent">{t("running")}</Badge>
            ) : (
              <data value={durationSeconds}>{formatDuration(durationSeconds)}</data>
            ),
        },
      ]}
    />
  );
}

function Work({ entry: { taskName, activityName, note } }: { entry: ProjectEntryView }) {
  const kind = [taskName, activityName].filter(Boolean).join(" · ");
  return (
    <span className="grid min-w-0 text-pretty @max-xl:justify-items-end @max-xl:text-right">
      {note && <span className="line-clamp-2">{note}</span>}
      {kind && <span className={note ? "text-sm text-ink-muted" : undefined}>{kind}</span>}
      {!note && !kind && "–"}
    </span>
  );
}
