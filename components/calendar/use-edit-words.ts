"use client";

import { useTranslations } from "next-intl";
import type { DayModel } from "@/components/calendar/day-model";
import { dayOf, type Place } from "@/components/calendar/edit-times";
import type { DayNames } from "@/components/calendar/use-names";
import { clockAt } from "@/lib/calendar/axis";
import { formatDuration } from "@/lib/time/duration";

export type Edit = "moved" | "resized" | "copied";

/** What has been done to an entry, for ears at once and for eyes beside the way to take it back. */
export function useEditWords(days: readonly DayModel[], names: DayNames) {
  const t = useTranslations("calendar");

  const placed = ({ day, times }: Place) => {
    const shown = dayOf(days, day);
    const words = { day: names.long(day), start: "", end: "", duration: "" };
    if (times === "none") return { ...words, when: t("when.untimed", words) };
    if (times === "kept" || !shown) return { ...words, when: words.day };
    const duration = formatDuration(Math.round((times.toMs - times.fromMs) / 1000));
    const timed = { ...words, start: clockAt(shown, times.fromMs), end: clockAt(shown, times.toMs, true), duration };
    return { ...timed, when: t("when.timed", timed) };
  };
  return {
    said: (edit: Edit, name: string, place: Place) => t(`said.${edit}`, { name, ...placed(place) }),
    shown: (edit: Edit, name: string, place: Place) => t(`${edit}Toast`, { name, ...placed(place) }),
  };
}
