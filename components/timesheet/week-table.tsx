"use client";

import type { KeyboardEvent } from "react";
import { altKeyOf } from "@/components/timesheet/alt-keys";
import { useCellActions } from "@/components/timesheet/cell-actions";
import { moveByKey } from "@/components/timesheet/grid-keys";
import type { GridDay } from "@/components/timesheet/grid-look";
import type { CellNames } from "@/components/timesheet/names";
import type { RunningRow } from "@/components/timesheet/use-running-row";
import { WeekFoot } from "@/components/timesheet/week-foot";
import { WeekHead } from "@/components/timesheet/week-head";
import { WeekRow } from "@/components/timesheet/week-row";
import type { WeekState } from "@/components/timesheet/week-state";
import type { WeekSums } from "@/lib/timesheets/rules";

interface WeekTableProps {
  caption: string;
  state: WeekState;
  days: readonly GridDay[];
  names: CellNames;
  sums: WeekSums;
  activeColumn: number;
  editable: boolean;
  running: RunningRow | null;
}

/**
 * A table of text fields, not an ARIA grid. In a grid a screen reader passes every key to the page, so its own table
 * commands fall silent, and each cell needs an editing mode to be entered and left. In a table they keep working, every
 * field names its project and day by itself, Tab goes from field to field as everywhere, and phones bring up their
 * keyboard. What a grid would add, arrow keys between cells, is added by `moveByKey`.
 */
export function WeekTable({ caption, state, days, names, sums, activeColumn, editable, running }: WeekTableProps) {
  const actions = useCellActions();
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const { row, column } = (event.target as HTMLElement).dataset;
    const key = state.rows[Number(row)]?.key;
    const opensEntries = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    const opensNote = altKeyOf(event) === "n";
    if (key === undefined || column === undefined || !(opensEntries || opensNote)) return moveByKey(event);
    event.preventDefault();
    actions.open({ row: key, column: Number(column) }, opensNote ? "note" : "entries");
  };
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: components/ui/table.tsx says why
    // biome-ignore-start lint/a11y/noNoninteractiveElementInteractions: it listens to what bubbles up from its fields
    <table
      role="table"
      aria-label={caption}
      onKeyDown={onKeyDown}
      className="w-full table-fixed border-separate border-spacing-0 @max-2xl:block"
    >
      <WeekHead {...{ days, sums, running }} />
      <tbody role="rowgroup" className="@max-2xl:block">
        {state.rows.map((row, rowIndex) => (
          <WeekRow
            key={row.key}
            {...{ row, rowIndex, days, names, activeColumn, editable }}
            runningSeconds={running?.row === row.key ? running.seconds : 0}
          />
        ))}
      </tbody>
      <WeekFoot days={days} sums={sums} />
    </table>
    // biome-ignore-end lint/a11y/noNoninteractiveElementInteractions: it listens to what bubbles up from its fields
    // biome-ignore-end lint/a11y/noRedundantRoles: components/ui/table.tsx says why
  );
}
