"use client";

import { useRouter } from "next/navigation";
import { useLocale } from "next-intl";
import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { initialWeek, type WeekAction, type WeekState, weekReducer } from "@/components/timesheet/week-state";
import { useUnsent } from "@/components/unsent/unsent-provider";
import type { WeekView } from "@/lib/timesheets/schema";
import { isWaiting } from "@/lib/unsent/kept-writes";

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

  const { kept } = useUnsent();
  const someWait = kept.some(isWaiting);
  const shown = useRef(week);
  const load = useEffectEvent(() => dispatch({ type: "loaded", week, stillKept: someWait }));
  useEffect(() => {
    if (shown.current === week) return;
    shown.current = week;
    load();
  }, [week]);

  useRefreshWhenDelivered(someWait);
  useRefreshOfOldLoad(week.loadId);
  return { state, latest, dispatch };
}

/** Whatever became of what was kept, the server knows now. */
function useRefreshWhenDelivered(someWait: boolean): void {
  const router = useRouter();
  const waited = useRef(false);
  useEffect(() => {
    if (waited.current && !someWait) router.refresh();
    waited.current = someWait;
  }, [someWait, router]);
}

const shownLoads = new Set<string>();

/** Back and forward bring a page as it was loaded then, without what has been saved since. */
function useRefreshOfOldLoad(loadId: string): void {
  const router = useRouter();
  useEffect(() => {
    if (shownLoads.has(loadId)) router.refresh();
    shownLoads.add(loadId);
  }, [loadId, router]);
}
