"use client";

import { type KeyboardEvent, memo, useId, useRef } from "react";
import { useCellActions } from "@/components/timesheet/cell-actions";
import { CellBubble } from "@/components/timesheet/cell-bubble";
import { CellMark } from "@/components/timesheet/cell-mark";
import { focusBelow, placeOf } from "@/components/timesheet/grid-keys";
import type { CellState } from "@/components/timesheet/week-state";
import { classes } from "@/components/ui/classes";
import { useTypedEarly } from "@/components/ui/use-typed-early";
import { useTranslations } from "@/lib/i18n/use-words";
import { formatDuration } from "@/lib/time/duration";
import { secondsOf } from "@/lib/timesheets/rules";
import type { EntryView } from "@/lib/timesheets/schema";

export interface CellProps {
  /** The row's key, and its place among the rows. */
  row: string;
  rowIndex: number;
  column: number;
  cell: CellState;
  /** What the cell is, in full: project and day. */
  name: string;
}

/** An empty cell, or one untimed entry: a field for its duration. */
export const DurationCell = memo(function DurationCell({ row, rowIndex, column, cell, name }: CellProps) {
  const common = useTranslations("common");
  const actions = useCellActions();
  const bubbleId = useId();
  const at = { row, column };
  const stored = cell.entries.length === 0 ? "" : formatDuration(secondsOf(cell.entries));

  const field = useRef<HTMLInputElement>(null);
  useTypedEarly(field, stored, (typed, isStillHere) => {
    actions.type(at, typed);
    if (!isStillHere) actions.commit(at, "leave");
  });

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const field = event.currentTarget;
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (actions.commit(at, "enter")) focusBelow(field, event.shiftKey ? -1 : 1);
    } else if (event.key === "Escape" && cell.draft !== undefined) {
      event.preventDefault();
      actions.revert(at);
      requestAnimationFrame(() => field.select());
    }
  };

  const descriptionOf = (entry: EntryView | undefined) =>
    entry && [entry.note, !entry.billable && common("notBillable")].filter(Boolean).join(", ");

  const isWrong = cell.notice?.kind === "refused";
  return (
    <>
      <input
        ref={field}
        {...placeOf(rowIndex, column)}
        type="text"
        // A phone brings up its figures: durations are hours, as in 1,5.
        inputMode="decimal"
        enterKeyHint="done"
        autoComplete="off"
        spellCheck={false}
        aria-label={name}
        aria-invalid={isWrong || undefined}
        aria-describedby={cell.draft === undefined && !isWrong ? undefined : bubbleId}
        aria-description={cell.draft === undefined ? descriptionOf(cell.entries[0]) : undefined}
        value={cell.draft ?? stored}
        onChange={(event) => actions.type(at, event.target.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => actions.commit(at, "leave")}
        onKeyDown={onKeyDown}
        className={classes(
          "duration-field",
          cell.entries[0]?.billable === false && "text-ink-muted",
          stored.length > 5 && "text-sm",
        )}
      />
      <CellMark at={at} cell={cell} name={name} />
      <CellBubble id={bubbleId} at={at} cell={cell} />
    </>
  );
});
