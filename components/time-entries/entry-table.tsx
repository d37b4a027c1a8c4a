"use client";

import { ticksOf } from "@/components/lists/ticks";
import { Badge } from "@/components/ui/badge";
import { type Column, Table } from "@/components/ui/table";
import { useTranslations } from "@/lib/i18n/use-words";
import { dayTurn, sortLinks } from "@/lib/lists/sort-links";
import { formatDuration } from "@/lib/time/duration";
import { entryListOf } from "@/lib/time-entries/address";
import type { EntryRow, EntrySearch } from "@/lib/time-entries/search-schema";

/** The day is written on the server: each browser's own words for a date differ a little. */
type DatedEntry = EntryRow & { dayText: string };

interface EntryTableProps {
  rows: readonly DatedEntry[];
  projectId: string;
  search: EntrySearch;
  /** Left out where all are one's own. */
  showsMember: boolean;
  isSelectable: boolean;
}

const DIRECTIONS = {
  newest: "descending",
  oldest: "ascending",
  longest: "descending",
  member: "ascending",
  work: "ascending",
} as const;

/** The time entries of a project. Within a `SelectableList` when they can be ticked. */
export function EntryTable({ rows, projectId, search, showsMember, isSelectable }: EntryTableProps) {
  const t = useTranslations();
  const sort = sortLinks(DIRECTIONS, search.sort, (by) => entryListOf(projectId).href(search, { sort: by }));
  const member: Column<DatedEntry> = {
    id: "member",
    header: t("entries.list.member"),
    sort: sort.member,
    cell: ({ memberName }) => memberName,
  };
  return (
    <Table
      caption={t("entries.list.listTitle")}
      rows={rows}
      rowKey={({ id }) => id}
      select={
        isSelectable
          ? ticksOf(rows, (row) => t("entries.list.entryOf", { name: row.memberName, day: row.dayText }))
          : undefined
      }
      columns={[
        {
          id: "day",
          header: t("entries.day"),
          sort: dayTurn(sort),
          cell: (row) => (
            <time dateTime={row.day} className="whitespace-nowrap">
              {row.dayText}
            </time>
          ),
        },
        ...(showsMember ? [member] : []),
        { id: "work", header: t("entries.list.work"), sort: sort.work, cell: (row) => <Work row={row} /> },
        {
          id: "billable",
          header: t("entries.billable"),
          cell: ({ billable }) =>
            billable ? (
              <span className="text-ink-muted">{t("common.yes")}</span>
            ) : (
              <Badge>{t("common.notBillable")}</Badge>
            ),
        },
        {
          id: "duration",
          header: t("entries.duration"),
          numeric: true,
          sort: sort.longest,
          cell: ({ durationSeconds }) => <data value={durationSeconds}>{formatDuration(durationSeconds)}</data>,
        },
      ]}
    />
  );
}

function Work({ row: { taskName, activityName, note } }: { row: EntryRow }) {
  const kind = [taskName, activityName].filter(Boolean).join(" · ");
  return (
    <span className="grid min-w-0 text-pretty @max-2xl:justify-items-end @max-2xl:text-right">
      {note && <span className="line-clamp-2 wrap-anywhere">{note}</span>}
      {kind && <span className={note ? "text-sm text-ink-muted" : undefined}>{kind}</span>}
      {!note && !kind && "–"}
    </span>
  );
}
