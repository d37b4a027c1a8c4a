import { useTimes } from "@/components/backups/use-times";
import type { CalendarDay } from "@/lib/backups/calendar";
import type { SnapshotRow } from "@/lib/backups/snapshot-views";
import { useTranslations } from "@/lib/i18n/use-words";

/** What a day of the calendar says: read out as a sentence, and in a line or two where there is room. */
export function useDayWords(day: CalendarDay<SnapshotRow>, timeZone: string, nextAt: Date | null) {
  const t = useTranslations("backups");
  const times = useTimes(timeZone);
  const { state, snapshots } = day;
  const [snapshot, ...more] = snapshots;
  const entries = t("entries", { count: snapshot?.contents?.entries ?? 0 });
  const at = state === "planned" ? nextAt : (snapshot?.startedAt ?? null);
  const time = at ? times.time(at) : "";
  const sentence = t(`calendar.sentence.${state}`, {
    day: times.longDay(day.day),
    other: times.longDay(snapshot?.day ?? day.day),
    time,
    entries,
  });
  return {
    sentence: more.length > 0 ? `${sentence}, ${t("calendar.more", { count: more.length })}` : sentence,
    lines: linesOf(),
    number: String(Number(day.day.slice(8))),
    numberWithMonth: times.shortDay(day.day),
  };

  function linesOf(): string[] {
    if (state === "planned") return [t("calendar.planned"), time];
    if (state === "missed" || state === "running") return [t(`calendar.${state}`)];
    if (!snapshot) return [];
    if (state === "replaced") return [t("calendar.replaced"), times.day(snapshot.startedAt)];
    return [entries, more.length > 0 ? t("calendar.andMore", { time, count: more.length }) : time];
  }
}
