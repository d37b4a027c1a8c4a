"use client";

import type { DayModel } from "@/components/calendar/day-model";
import { dayOf, type Place } from "@/components/calendar/edit-times";
import type { DayNames } from "@/components/calendar/use-names";
import { clockAt } from "@/lib/calendar/axis";
import { useTranslations } from "@/lib/i18n/use-words";
import { formatDuration } from "@/lib/time/duration";
import type { Day } from "@/lib/time/weeks";

export type Edit = "moved" | "resized" | "copied";

/** What has been done to an entry, for ears at once and for eyes beside the way to take it back. */
export function useEditWords(days: readonly DayModel[], names: DayNames) {
  const t = useTranslations("calendar");

  const placed = ({ day: date, times }: Place, day: string, timed: "said" | "shown") => {
    const shown = dayOf(days, date);
    const words = { day, start: "", end: "", duration: "" };
    if (times === "none") return { ...words, when: t("when.untimed", words) };
    if (times === "kept" || !shown) return { ...words, when: day };
    const duration = formatDuration(Math.round((times.toMs - times.fromMs) / 1000));
    const span = { ...words, start: clockAt(shown, times.fromMs), end: clockAt(shown, times.toMs, true), duration };
    return { ...span, when: t(`when.${timed}`, span) };
  };
  const short = (day: Day) => `${names.weekday(day)} ${names.date(day)}`;
  return {
    said: (edit: Edit, name: string, place: Place) =>
      t(`said.${edit}`, { name, ...placed(place, names.long(place.day), "said") }),
    shown: (edit: Edit, name: string, place: Place) =>
      t(`${edit}Toast`, { name, ...placed(place, short(place.day), "shown") }),
  };
}
