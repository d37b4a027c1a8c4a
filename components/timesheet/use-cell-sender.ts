"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { v7 as uuidv7 } from "uuid";
import { cellSubject } from "@/components/timesheet/kept-week";
import type { CellNames } from "@/components/timesheet/names";
import { afterWrite, type EntryWrite } from "@/components/timesheet/optimistic";
import type { useWeek } from "@/components/timesheet/use-week";
import { type CellAt, recordedSeconds, rowAt } from "@/components/timesheet/week-state";
import { useToast } from "@/components/ui/toast";
import { useUnsent } from "@/components/unsent/unsent-provider";
import { useTranslations } from "@/lib/i18n/use-words";
import { formatDuration } from "@/lib/time/duration";
import type { SavedCell } from "@/lib/timesheets/schema";
import type { Outcome } from "@/lib/unsent/send-or-keep";

/** How long the tick of a save is shown. */
const TICK_MS = 2500;

export type SendCell = (at: CellAt, write: EntryWrite, typed?: string) => Promise<Outcome<SavedCell>>;

/**
 * Shows a write at once and sends it: those of one cell one after another, those of several side by side. What is
 * refused is put back, with what was typed still in the field.
 */
export function useCellSender(
  week: ReturnType<typeof useWeek>,
  names: CellNames,
  say: (words: string) => void,
): SendCell {
  const t = useTranslations("timesheet");
  const router = useRouter();
  const toast = useToast();
  const { sendOrKeep } = useUnsent();
  const queues = useRef(new Map<string, Promise<unknown>>());
  const isShown = useIsShown();
  const { latest, dispatch } = week;

  return (at, write, typed) => {
    const row = rowAt(latest.current, at.row);
    const cell = row?.cells[at.column];
    const day = names.days[at.column]?.day;
    if (!row || !cell || !day) throw new Error("There is no such cell");
    const name = names.cell(row.view, at.column);
    const before = cell.entries;
    const after = afterWrite(before, write, row.view, day);
    dispatch({ type: "sent", at, entries: after });

    const key = `${at.row}@${day}`;
    const turn = (queues.current.get(key) ?? Promise.resolve()).then(async () => {
      const { projectId, taskId, activityId } = row.view;
      const outcome = await sendOrKeep<SavedCell>({
        method: "PUT",
        url: "/api/v1/timesheet/cell",
        body: { ...write, projectId, taskId, activityId, day },
        receiptId: uuidv7(),
        label: `${name}: ${formatDuration(write.durationSeconds)}`,
        subject: cellSubject(row.view, day, write, after[0]),
      });
      const isLast = queues.current.get(key) === turn;
      if (isLast) queues.current.delete(key);
      tell(outcome, isLast);
      return outcome;
    });
    queues.current.set(key, turn);
    return turn;

    function tell(outcome: Outcome<SavedCell>, isLast: boolean): void {
      if (outcome.status === "refused") {
        const { code, fieldErrors, message } = outcome.refusal;
        const words = Object.values(fieldErrors)[0] ?? message;
        dispatch({ type: "refused", at, code, message: words, text: typed, entries: before });
        const whole = t("notSaved", { cell: name, message: words });
        // On another page by now: the field is gone, so the words must say what was typed.
        if (isShown.current) say(whole);
        else toast({ tone: "danger", message: typed ? `${whole} (${typed})` : whole });
        if (code === "changed-elsewhere" || code === "not-found") router.refresh();
        return;
      }
      if (!isLast) return;
      if (outcome.status !== "sent") {
        dispatch({ type: "kept", at, state: outcome.status === "kept" ? "waiting" : "conflict" });
        say(t(outcome.status, { cell: name }));
        return;
      }
      dispatch({ type: "saved", at, entries: outcome.answer.entries });
      const deleted = write.durationSeconds === 0;
      say(
        deleted
          ? t("deleted", { cell: name })
          : t("saved", { duration: formatDuration(write.durationSeconds), cell: name }),
      );
      setTimeout(() => dispatch({ type: "settled", at }), TICK_MS);
      // Another window or a colleague's correction: the sums on the page must be those of the server.
      if (queues.current.size === 0 && outcome.answer.weekSeconds !== recordedSeconds(latest.current)) router.refresh();
    }
  };
}

function useIsShown() {
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  return isShown;
}
