"use client";

import { type RefObject, useEffectEvent, useLayoutEffect } from "react";
import { columnOf, type DayModel } from "@/components/calendar/day-model";
import { axisAt, axisOfClock } from "@/lib/calendar/axis";
import { PIXELS_PER_MINUTE } from "@/lib/calendar/layout";
import { MORNING_MINUTES, openedAt } from "@/lib/calendar/opening";
import type { Day } from "@/lib/time/weeks";

/** Scrolls the grid to where the day is. */
export function useOpening(
  grid: RefObject<HTMLElement | null>,
  days: readonly DayModel[],
  { today, nowMs }: { today: Day; nowMs: number },
): void {
  const shown = days[columnOf(days, today)];
  // What runs is among the clusters, not among the blocks.
  const begins = days.flatMap(({ clusters }) => clusters.map(({ from }) => from));
  const day = {
    morning: Math.min(...days.map((one) => axisOfClock(one, MORNING_MINUTES))),
    first: begins.length > 0 ? Math.min(...begins) : null,
    now: shown ? axisAt(shown, nowMs) : null,
  };
  const open = useEffectEvent(() => {
    const element = grid.current;
    if (!element) return;
    const strip = element.querySelector("[data-strip]")?.getBoundingClientRect().height ?? 0;
    const sight = (element.clientHeight - strip) / PIXELS_PER_MINUTE;
    element.scrollTop = openedAt({ ...day, sight }) * PIXELS_PER_MINUTE;
  });
  // Once: later it stays where people put it.
  useLayoutEffect(() => open(), []);
}
