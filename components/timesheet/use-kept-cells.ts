"use client";

import { useEffect, useRef } from "react";
import type { WeekAction, WeekState } from "@/components/timesheet/week-state";
import { useUnsent } from "@/components/unsent/unsent-provider";

/** Keeps what is typed into cells and not saved, and puts it back after a reload. */
export function useKeptCells(state: WeekState, dispatch: (action: WeekAction) => void): void {
  const { drafts } = useUnsent();
  const kept = useRef(new Map<string, string>());
  const { start } = state;

  useEffect(() => {
    for (const place of drafts().places(`cell.${start}.`)) {
      const text = drafts().read<string>(place);
      const [, , column = "", row = ""] = place.split(".");
      if (text !== null) dispatch({ type: "typed", at: { row, column: Number(column) }, text });
    }
  }, [drafts, start, dispatch]);

  useEffect(() => {
    const now = draftsIn(state);
    for (const [place, text] of now) if (kept.current.get(place) !== text) drafts().write(place, text);
    for (const place of kept.current.keys()) if (!now.has(place)) drafts().forget(place);
    kept.current = now;
  }, [drafts, state]);
}

function draftsIn({ start, rows }: WeekState): Map<string, string> {
  const drafts = new Map<string, string>();
  for (const { key, cells } of rows) {
    for (const [column, { draft }] of cells.entries()) {
      if (draft !== undefined) drafts.set(`cell.${start}.${column}.${key}`, draft);
    }
  }
  return drafts;
}
