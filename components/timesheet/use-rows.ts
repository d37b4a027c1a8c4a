"use client";

import { useMemo } from "react";
import { v7 as uuidv7 } from "uuid";
import { rowName } from "@/components/timesheet/names";
import type { useWeek } from "@/components/timesheet/use-week";
import { rowAt } from "@/components/timesheet/week-state";
import { useToast } from "@/components/ui/toast";
import { useUnsent } from "@/components/unsent/unsent-provider";
import { useTranslations } from "@/lib/i18n/use-words";
import { rowKey } from "@/lib/timesheets/rules";
import type { RowView } from "@/lib/timesheets/schema";

/** Adds and removes rows: at once on the page, taken back when the server refuses. */
export function useRows({ latest, dispatch }: ReturnType<typeof useWeek>, say: (words: string) => void) {
  const t = useTranslations("timesheet");
  const toast = useToast();
  const { sendOrKeep } = useUnsent();
  return useMemo(() => {
    const send = (method: "POST" | "DELETE", view: RowView, label: string) => {
      const { projectId, taskId, activityId } = view;
      const body = { week: latest.current.start, projectId, taskId, activityId };
      const { start: week } = latest.current;
      const subject = { key: `row:${rowKey(view)}@${week}`, row: { week, view, isShown: method === "POST" } };
      return sendOrKeep({ method, url: "/api/v1/timesheet/rows", body, receiptId: uuidv7(), label, subject });
    };

    return {
      add: async (view: RowView) => {
        const row = rowName(view);
        if (!rowAt(latest.current, rowKey(view))) {
          dispatch({ type: "row-added", view });
          say(t("rowAdded", { row }));
        }
        const outcome = await send("POST", view, `${t("suggest")} ${row}`);
        if (outcome.status !== "refused") return;
        dispatch({ type: "row-removed", row: rowKey(view) });
        toast({ tone: "danger", message: outcome.refusal.message });
      },
      remove: async (key: string) => {
        const view = rowAt(latest.current, key)?.view;
        if (!view) return;
        const row = rowName(view);
        dispatch({ type: "row-removed", row: key });
        say(t("rowRemoved", { row }));
        const outcome = await send("DELETE", view, t("removeRow", { row }));
        if (outcome.status !== "refused") return;
        dispatch({ type: "row-added", view });
        toast({ tone: "danger", message: outcome.refusal.message });
      },
    };
  }, [latest, dispatch, say, t, toast, sendOrKeep]);
}
