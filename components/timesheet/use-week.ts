"use client";

import { useLocale } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { withKept } from "@/components/timesheet/kept-week";
import { useKeptCells } from "@/components/timesheet/use-kept-cells";
import { useRefreshOfOldLoad } from "@/components/timesheet/use-refresh-of-old-load";
import { initialWeek, type WeekAction, type WeekState, weekReducer } from "@/components/timesheet/week-state";
import { useUnsent } from "@/components/unsent/unsent-provider";
import type { WeekView } from "@/lib/timesheets/schema";

/**
 * The week on the page. `latest` is ahead of what is drawn: Enter saves and moves on, and leaving the field a moment
 * later must see that it is saved.
 */
export function useWeek(week: WeekView) {
  const locale = useLocale();
  const [state, setState] = useState<WeekState>(() => initialWeek({ week, locale }));
  const latest = useRef(state);
  const dispatch = useCallback((action: WeekAction) => {
    latest.current = weekReducer(latest.current, action);
    setState(latest.current);
  }, []);

  const { groups } = useUnsent();
  const shown = useRef({ week, groups });
  useEffect(() => {
    if (shown.current.week === week && shown.current.groups === groups) return;
    shown.current = { week, groups };
    dispatch({ type: "loaded", ...withKept(week, groups) });
  }, [week, groups, dispatch]);

  useKeptCells(state, dispatch);
  useRefreshOfOldLoad(week.loadId);
  return { state, latest, dispatch };
}
