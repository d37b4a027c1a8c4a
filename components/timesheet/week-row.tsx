"use client";

import { Lock, X } from "lucide";
import { memo } from "react";
import { projectTone } from "@/components/recordables/picker-items";
import { useCellActions } from "@/components/timesheet/cell-actions";
import { isTypable, liveEntries } from "@/components/timesheet/drafts";
import { DurationCell } from "@/components/timesheet/duration-cell";
import { EntriesCell } from "@/components/timesheet/entries-cell";
import { cellClasses, dayCellClasses, type GridDay } from "@/components/timesheet/grid-look";
import { type CellNames, rowName } from "@/components/timesheet/names";
import type { RowState } from "@/components/timesheet/week-state";
import { IconButton } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";
import { Swatch } from "@/components/ui/swatch";
import { useTranslations } from "@/lib/i18n/use-words";
import { formatDuration } from "@/lib/time/duration";
import { secondsOf } from "@/lib/timesheets/rules";
import type { RowView } from "@/lib/timesheets/schema";

interface WeekRowProps {
  row: RowState;
  rowIndex: number;
  days: readonly GridDay[];
  names: CellNames;
  /** The day a narrow page shows. */
  activeColumn: number;
  editable: boolean;
  /** What a timer that runs in this row has come to. */
  runningSeconds: number;
}

// biome-ignore-start lint/a11y/noRedundantRoles: components/ui/table.tsx says why
/** Draws again only when something of its own has changed: typing in one of 60 rows must not draw the others. */
export const WeekRow = memo(function WeekRow(props: WeekRowProps) {
  const { row, rowIndex, days, names, activeColumn, editable, runningSeconds } = props;
  const { key, view, cells } = row;
  const seconds = secondsOf(liveEntries(row, days[0]?.day ?? "", runningSeconds));
  const isEmpty = cells.every((cell) => cell.entries.length === 0 && cell.draft === undefined);
  return (
    <tr
      role="row"
      className="group/row @max-2xl:flex @max-2xl:items-center @max-2xl:gap-3 @max-2xl:border-b @max-2xl:border-line @max-2xl:px-4 @max-2xl:py-2"
    >
      <th
        role="rowheader"
        scope="row"
        className={classes(
          cellClasses,
          "h-13 px-3 py-1.5 text-left font-normal @max-2xl:h-auto @max-2xl:min-w-0 @max-2xl:flex-1 @max-2xl:px-0",
        )}
      >
        <div className="flex items-center gap-2.5">
          <Swatch tone={projectTone(view.projectColor)} shape="bar" className="h-9!" />
          <RowTitle view={view} />
          {editable && !view.isOpen && <ClosedMark />}
          {editable && isEmpty && <RemoveButton row={key} name={rowName(view)} />}
        </div>
      </th>
      {cells.map((cell, column) => {
        const day = days[column];
        if (!day) return null;
        const place = { row: key, rowIndex, column, cell, name: names.cell(view, column) };
        return (
          <td
            key={day.day}
            role="cell"
            className={classes(
              "group/cell week-cell",
              dayCellClasses(day),
              column !== activeColumn && "@max-2xl:hidden",
            )}
          >
            {editable && isTypable(cell) && (cell.entries.length > 0 ? view.isProjectOpen : view.isOpen) ? (
              <DurationCell {...place} />
            ) : (
              cell.entries.length > 0 && <EntriesCell {...place} />
            )}
          </td>
        );
      })}
      <td
        role="cell"
        className={classes(
          cellClasses,
          "border-l px-3 text-right font-medium whitespace-nowrap tabular-nums @max-2xl:hidden",
        )}
      >
        <span className={seconds === 0 ? "text-ink-faint" : undefined}>{formatDuration(seconds)}</span>
      </td>
    </tr>
  );
});
// biome-ignore-end lint/a11y/noRedundantRoles: components/ui/table.tsx says why

/** Task and activity before the client: they tell rows of one project apart, also where the line is cut short. */
function RowTitle({ view }: { view: RowView }) {
  const work = [view.taskName, view.activityName].filter(Boolean).join(" · ");
  const detail = [work, view.clientName].filter(Boolean).join(" · ");
  return (
    <span className="grid min-w-0 flex-1" title={[view.projectName, detail].filter(Boolean).join("\n")}>
      <span className="truncate font-medium @max-2xl:line-clamp-2 @max-2xl:whitespace-normal">{view.projectName}</span>
      {detail && (
        <span className="truncate text-sm text-ink-muted @max-2xl:line-clamp-2 @max-2xl:whitespace-normal">
          {work}
          {work && view.clientName && " · "}
          <span className="text-ink-faint">{view.clientName}</span>
        </span>
      )}
    </span>
  );
}

function ClosedMark() {
  const t = useTranslations("timesheet");
  return (
    <span title={t("rowClosed")} className="text-ink-faint">
      <Icon of={Lock} className="size-3.5" />
      <span className="sr-only">{t("rowClosed")}</span>
    </span>
  );
}

function RemoveButton({ row, name }: { row: string; name: string }) {
  const t = useTranslations("timesheet");
  const { removeRow } = useCellActions();
  return (
    <IconButton
      size="sm"
      label={t("removeRow", { row: name })}
      icon={<Icon of={X} />}
      onClick={() => removeRow(row)}
      className="pointer-fine:opacity-0 pointer-fine:group-focus-within/row:opacity-100 pointer-fine:group-hover/row:opacity-100"
    />
  );
}
