"use client";

import { createContext, useContext } from "react";
import type { RefusedRow } from "@/lib/bulk/schema";

export interface Selection {
  /** Ticks are drawn once the page listens: before, they would cost the server half a list's table, and be lost. */
  isListening: boolean;
  /** Those ticked, also while all are chosen. */
  ids: ReadonlySet<string>;
  /** All that the list's search finds, on whatever page. */
  isAll: boolean;
  count: number;
  tick: (id: string, options: { isTicked: boolean; through: boolean }) => void;
  tickPage: (isTicked: boolean) => void;
  chooseAll: () => void;
  clear: () => void;
  /** What an action sends, to say which rows it is for. */
  fields: () => Record<string, string | string[]>;
  /** Names what an action has left as it was. */
  tellRefused: (rows: readonly RefusedRow[]) => void;
}

export const SelectionContext = createContext<Selection>(null as never);

export const useSelection = () => useContext(SelectionContext);
