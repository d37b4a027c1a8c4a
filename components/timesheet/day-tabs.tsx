import { memo } from "react";
import type { GridDay } from "@/components/timesheet/grid-look";
import { classes } from "@/components/ui/classes";
import { useTranslations } from "@/lib/i18n/use-words";
import { formatDuration } from "@/lib/time/duration";
import type { WeekSums } from "@/lib/timesheets/rules";

interface DayTabsProps {
  days: readonly GridDay[];
  sums: WeekSums;
  activeColumn: number;
  onChoose: (column: number) => void;
}

/** Where the page is narrow, the grid shows one day: these choose it and show every day's sum. */
export const DayTabs = memo(function DayTabs({ days, sums, activeColumn, onChoose }: DayTabsProps) {
  const t = useTranslations("timesheet");
  return (
    <fieldset
      aria-label={t("days")}
      className="sticky top-(--sticky-top,0px) z-10 hidden grid-cols-7 overflow-clip rounded-t-lg border-b border-line bg-surface @max-2xl:grid"
    >
      {days.map((day, column) => (
        <button
          key={day.day}
          type="button"
          aria-pressed={column === activeColumn}
          aria-current={day.isToday ? "date" : undefined}
          onClick={() => onChoose(column)}
          className={classes(
            "grid min-w-0 justify-items-center border-b-2 py-1.5 focus-visible:-outline-offset-2",
            column === activeColumn ? "border-accent bg-accent-soft/40" : "border-transparent",
            day.isWeekend && column !== activeColumn && "bg-canvas",
          )}
        >
          <span className="sr-only">{day.long}</span>
          <span
            aria-hidden="true"
            className={classes("text-xs", day.isToday ? "font-semibold text-accent-text" : "text-ink-faint")}
          >
            {day.weekday} {day.date}
          </span>
          <DaySum seconds={sums.days[column]?.seconds ?? 0} />
        </button>
      ))}
    </fieldset>
  );
});

/** A sum with seconds in it needs the room of two tabs, or a smaller hand. */
function DaySum({ seconds }: { seconds: number }) {
  const text = formatDuration(seconds);
  return (
    <span
      className={classes(
        "leading-5 tabular-nums",
        text.length > 5 ? "text-xs tracking-tighter" : "text-sm",
        seconds > 0 ? "font-medium" : "text-ink-faint",
      )}
    >
      {text}
    </span>
  );
}
