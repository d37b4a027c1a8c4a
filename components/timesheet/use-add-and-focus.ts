import { useCallback, useEffect, useRef } from "react";
import type { WeekState } from "@/components/timesheet/week-state";
import { rowKey } from "@/lib/timesheets/rules";
import type { RowView } from "@/lib/timesheets/schema";

/** Whoever adds a row wants to fill it: the focus goes to its field as soon as it is drawn. */
export function useAddAndFocus(add: (row: RowView) => Promise<void>, state: WeekState, column: number) {
  const waiting = useRef<string>(undefined);
  useEffect(() => {
    const rowIndex = state.rows.findIndex(({ key }) => key === waiting.current);
    if (rowIndex < 0) return;
    waiting.current = undefined;
    document.querySelector<HTMLElement>(`[data-row="${rowIndex}"][data-column="${column}"]`)?.focus();
  }, [state.rows, column]);
  return useCallback(
    (row: RowView) => {
      waiting.current = rowKey(row);
      void add(row);
    },
    [add],
  );
}
