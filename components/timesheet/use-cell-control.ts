"use client";

import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import type { CellActions } from "@/components/timesheet/cell-actions";
import { isTypable, judgeDraft } from "@/components/timesheet/drafts";
import type { CellNames } from "@/components/timesheet/names";
import { cellWrite } from "@/components/timesheet/optimistic";
import { useCellSender } from "@/components/timesheet/use-cell-sender";
import type { useWeek } from "@/components/timesheet/use-week";
import { type CellAt, cellAt, rowAt } from "@/components/timesheet/week-state";
import { useTranslations } from "@/lib/i18n/use-words";

export type OpenedCell = { at: CellAt; focus: "entries" | "note" };

/** What happens when something is typed, left, opened or emptied. */
export function useCellControl(
  week: ReturnType<typeof useWeek>,
  names: CellNames,
  say: (words: string) => void,
  removeRow: (row: string) => void,
) {
  const t = useTranslations("timesheet");
  const { latest, dispatch } = week;
  const send = useCellSender(week, names, say);
  const [opened, setOpened] = useState<OpenedCell | null>(null);
  const [emptying, setEmptying] = useState<CellAt | null>(null);

  const save = (at: CellAt, seconds: number) => {
    const cell = cellAt(latest.current, at);
    void send(at, cellWrite(cell, seconds, uuidv7), cell.draft);
  };

  const commit: CellActions["commit"] = (at, occasion) => {
    const cell = cellAt(latest.current, at);
    // What was refused is sent again when the person says so, not whenever they pass by.
    if (occasion === "leave" && cell.notice?.kind === "refused") return false;
    const judged = judgeDraft(cell);
    switch (judged.verdict) {
      case "unchanged":
        if (cell.draft !== undefined) dispatch({ type: "reverted", at });
        return true;
      case "wrong": {
        const message = t(`wrong.${judged.reason}`);
        dispatch({ type: "refused", at, code: judged.reason, message });
        const view = rowAt(latest.current, at.row)?.view;
        say(view ? t("notSaved", { cell: names.cell(view, at.column), message }) : message);
        return false;
      }
      case "deletes":
        setEmptying(at);
        return false;
      case "saves":
        if (!isTypable(cell)) return false;
        save(at, judged.seconds);
        return true;
    }
  };

  const handlers: CellActions = {
    type: (at, text) => dispatch({ type: "typed", at, text }),
    revert: (at) => dispatch({ type: "reverted", at }),
    commit,
    open: (at, focus) => {
      // What is being typed comes first: a dialog over an unsaved number would hide it.
      if (commit(at, "enter")) setOpened({ at, focus });
    },
    removeRow,
  };
  return {
    actions: useStable(handlers),
    opened,
    close: useCallback(() => setOpened(null), []),
    emptying,
    empty: (at: CellAt) => {
      setEmptying(null);
      save(at, 0);
    },
    keep: (at: CellAt) => {
      setEmptying(null);
      dispatch({ type: "reverted", at });
    },
  };
}

/** One object for as long as the page lives, which always does what the newest handlers do. */
function useStable(handlers: CellActions): CellActions {
  const newest = useRef(handlers);
  useLayoutEffect(() => {
    newest.current = handlers;
  });
  return useMemo<CellActions>(
    () => ({
      type: (...args) => newest.current.type(...args),
      revert: (...args) => newest.current.revert(...args),
      commit: (...args) => newest.current.commit(...args),
      open: (...args) => newest.current.open(...args),
      removeRow: (...args) => newest.current.removeRow(...args),
    }),
    [],
  );
}
