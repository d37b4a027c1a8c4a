import type { NextRun } from "@/lib/backups/queries";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { Day } from "@/lib/time/weeks";

/** Days and times as the backup pages write them: in the agency's time zone, in which its snapshots are made. */
export function useTimes(timeZone: string) {
  const format = useFormatter();
  const t = useTranslations("backups");
  const day = (at: Date) => format.dateTime(at, { weekday: "short", day: "numeric", month: "short", timeZone });
  const time = (at: Date) => format.dateTime(at, { hour: "numeric", minute: "2-digit", timeZone });
  return {
    day,
    time,
    date: (at: Date) => format.dateTime(at, { day: "numeric", month: "short", timeZone }),
    when: (at: Date) => t("when", { date: day(at), time: time(at) }),
    longDay: (of: Day) => format.dateTime(utc(of), { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }),
    shortDay: (of: Day) => format.dateTime(utc(of), { day: "numeric", month: "short", timeZone: "UTC" }),
    /** When the next one is due, as one says it. */
    next: ({ nextAt, nextIs }: NextRun) => {
      if (!nextAt || nextIs === "due") return t("status.nextNow");
      if (nextIs === "today") return t("status.nextToday", { time: time(nextAt) });
      if (nextIs === "tomorrow") return t("status.nextTomorrow", { time: time(nextAt) });
      return t("status.nextOn", { date: day(nextAt), time: time(nextAt) });
    },
    weekday: (of: Day) => format.dateTime(utc(of), { weekday: "short", timeZone: "UTC" }),
  };
}

const utc = (day: Day) => new Date(`${day}T00:00:00Z`);
