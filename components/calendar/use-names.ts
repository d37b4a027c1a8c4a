"use client";

import { useMemo } from "react";
import { useFormatter } from "@/lib/i18n/use-words";
import type { Day } from "@/lib/time/weeks";

export type DayNames = { long: (day: Day) => string; weekday: (day: Day) => string; date: (day: Day) => string };

/** What days are called: "Montag, 16. November", "Mo", "16." */
export function useDayNames(): DayNames {
  const format = useFormatter();
  return useMemo(() => {
    type Options = Pick<Intl.DateTimeFormatOptions, "weekday" | "day" | "month">;
    const named =
      ({ weekday, day: dayStyle, month }: Options) =>
      (day: Day) =>
        format.dateTime(new Date(day), { weekday, day: dayStyle, month, timeZone: "UTC" });
    return {
      long: named({ weekday: "long", day: "numeric", month: "long" }),
      weekday: named({ weekday: "short" }),
      date: named({ day: "numeric", month: "numeric" }),
    };
  }, [format]);
}
