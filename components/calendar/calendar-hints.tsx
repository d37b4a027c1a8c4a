import { TriangleAlert } from "lucide";
import { type DayModel, RUNNING } from "@/components/calendar/day-model";
import type { DayNames } from "@/components/calendar/use-names";
import type { ShownEntry } from "@/components/time-entries/use-entries";
import { Icon } from "@/components/ui/icon";
import { type AxisSpan, clockAt, instantAt } from "@/lib/calendar/axis";
import { useTranslations } from "@/lib/i18n/use-words";
import { lineName } from "@/lib/recordables/rules";
import { formatDuration } from "@/lib/time/duration";
import type { TimerView } from "@/lib/timers/schema";

interface CalendarHintsProps {
  days: readonly DayModel[];
  names: DayNames;
  entries: ReadonlyMap<string, ShownEntry>;
  timer: TimerView | null;
  isEditable: boolean;
  onRecord: (column: number, span: AxisSpan) => void;
}

const MAX_OVERLAPS = 3;

/** In words what the grid shows in place and colour: what is missing, and what counts twice. */
export function CalendarHints({ days, names, entries, timer, isEditable, onRecord }: CalendarHintsProps) {
  const t = useTranslations("calendar");
  const nameOf = (id: string) => {
    const on = id === RUNNING ? timer?.on : entries.get(id)?.on;
    return on ? lineName(on) : "";
  };
  const words = (day: DayModel, { from, to }: AxisSpan) => ({
    day: names.weekday(day.day),
    start: clockAt(day, instantAt(day, from)),
    end: clockAt(day, instantAt(day, to), true),
    duration: formatDuration(Math.floor(to - from) * 60),
  });
  const gaps = days.flatMap((day, column) => day.gaps.map((gap) => ({ day, column, gap })));
  const overlaps = days.flatMap((day) => day.overlaps.map((overlap) => ({ day, overlap })));
  const more = overlaps.length - MAX_OVERLAPS;
  if (overlaps.length === 0 && (gaps.length === 0 || !isEditable)) return null;
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-6 gap-y-1.5 text-sm">
      {isEditable && gaps.length > 0 && (
        <ul aria-label={t("gaps")} className="flex min-w-0 flex-wrap gap-1.5 max-sm:flex-nowrap max-sm:overflow-x-auto">
          {gaps.map(({ day, column, gap }) => (
            <li key={`${day.day} ${gap.from}`}>
              <button
                type="button"
                onClick={() => onRecord(column, gap)}
                className="min-h-7 rounded-md border whitespace-nowrap border-dashed border-line-strong px-2 text-left text-ink-muted hover:bg-hover hover:text-ink pointer-coarse:min-h-10"
              >
                {t("fillGap", words(day, gap))}
              </button>
            </li>
          ))}
        </ul>
      )}
      {overlaps.length > 0 && (
        <ul aria-label={t("overlaps")} className="flex flex-wrap gap-x-4 gap-y-1 text-warning-text">
          {overlaps.slice(0, MAX_OVERLAPS).map(({ day, overlap }) => (
            <li key={overlap.ids.join()} className="flex items-start gap-1.5">
              <Icon of={TriangleAlert} className="mt-0.75 size-3.5 shrink-0" />
              {t("overlap", { ...words(day, overlap), one: nameOf(overlap.ids[0]), other: nameOf(overlap.ids[1]) })}
            </li>
          ))}
          {more > 0 && <li>{t("moreOverlaps", { count: more })}</li>}
        </ul>
      )}
    </div>
  );
}
