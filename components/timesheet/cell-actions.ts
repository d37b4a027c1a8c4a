"use client";

import { createContext, useContext } from "react";
import type { CellAt } from "@/components/timesheet/week-state";

/** What a cell can ask for. The same object as long as the page lives, so that no cell draws again because of it. */
export interface CellActions {
  type: (at: CellAt, text: string) => void;
  revert: (at: CellAt) => void;
  /** Saves what was typed. False when the field should keep the focus: something is wrong, or asked. */
  commit: (at: CellAt, occasion: "enter" | "leave") => boolean;
  /** Opens the cell's entries, with the focus on the first or on its note. */
  open: (at: CellAt, focus: "entries" | "note") => void;
  removeRow: (row: string) => void;
}

export const CellActionsContext = createContext<CellActions>(null as never);

export const useCellActions = () => useContext(CellActionsContext);
