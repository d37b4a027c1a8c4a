import type { DayModel } from "@/components/calendar/day-model";
import type { DayNames } from "@/components/calendar/use-names";
import { classes } from "@/components/ui/classes";
import { useTranslations } from "@/lib/i18n/use-words";
import { formatDuration } from "@/lib/time/duration";
import type { Day } from "@/lib/time/weeks";

interface DayTabsProps {
  days: readonly DayModel[];
  names: DayNames;
  today: Day;
  activeColumn: number;
  onChoose: (column: number) => void;
}

/** Where the page is narrow, the grid shows one day: these choose it and show every day's total. */
export function DayTabs({ days, names, today, activeColumn, onChoose }: DayTabsProps) {
  const t = useTranslations("calendar");
  if (days.length === 1) return null;
  return (
    <fieldset aria-label={t("days")} className="hidden auto-cols-fr grid-flow-col border-b border-line @max-2xl:grid">
      {days.map(({ day, seconds }, column) => (
        <button
          key={day}
          type="button"
          aria-pressed={column === activeColumn}
          aria-current={day === today ? "date" : undefined}
          onClick={() => onChoose(column)}
          className={classes(
            "grid min-h-11 min-w-0 content-center justify-items-center border-b-2 focus-visible:-outline-offset-2",
            column === activeColumn ? "border-accent bg-accent-soft/40" : "border-transparent",
          )}
        >
          <span className="sr-only">{names.long(day)}</span>
          <span
            aria-hidden="true"
            className={classes("text-xs", day === today ? "font-semibold text-accent-text" : "text-ink-faint")}
          >
            {names.weekday(day)}
          </span>
          <span className={classes("text-xs tabular-nums", seconds > 0 ? "font-medium" : "text-ink-faint")}>
            {formatDuration(seconds - (seconds % 60))}
          </span>
        </button>
      ))}
    </fieldset>
  );
}
