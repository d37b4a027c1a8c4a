import { memo } from "react";
import type { GridDay } from "@/components/timesheet/grid-look";
import type { RunningRow } from "@/components/timesheet/use-running-row";
import { topOf } from "@/components/ui/bar-geometry";
import { classes } from "@/components/ui/classes";
import { DayBar } from "@/components/ui/day-bar";
import { useTranslations } from "@/lib/i18n/use-words";
import type { WeekSums } from "@/lib/timesheets/rules";

const headClasses =
  "sticky top-(--sticky-top,0px) z-10 h-12 border-b border-line bg-surface px-3 text-xs font-medium text-ink-faint " +
  "first:rounded-tl-lg last:rounded-tr-lg";

// biome-ignore-start lint/a11y/noRedundantRoles: components/ui/table.tsx says why
interface WeekHeadProps {
  days: readonly GridDay[];
  /** What each day comes to; the figures stand in the foot. */
  sums: WeekSums;
  running: RunningRow | null;
}

/** The days above their columns, with the week as bars; a narrow page has tabs instead. */
export const WeekHead = memo(function WeekHead({ days, sums, running }: WeekHeadProps) {
  const t = useTranslations("timesheet");
  const bars = sums.days.map(({ day, seconds }) => ({
    value: seconds,
    running: running?.day === day ? running.seconds : 0,
  }));
  const top = topOf(bars);
  return (
    <thead role="rowgroup" className="@max-2xl:sr-only">
      <tr role="row">
        <th role="columnheader" scope="col" className={classes(headClasses, "text-left")}>
          {t("row")}
        </th>
        {days.map((day, column) => (
          <th
            key={day.day}
            role="columnheader"
            scope="col"
            aria-current={day.isToday ? "date" : undefined}
            className={classes(
              headClasses,
              "w-20 @max-4xl:w-16 border-l pr-2 text-right",
              day.isWeekend && "text-ink-faint",
            )}
          >
            <span className="sr-only">{day.long}</span>
            <span className="absolute bottom-0 left-1 w-9 @max-4xl:w-7">
              <DayBar {...{ value: 0, ...bars[column], top, height_px: 34 }} today={day.isToday} />
            </span>
            <span aria-hidden="true" className="relative grid justify-items-end leading-4">
              <span className={day.isToday ? "text-accent-text" : undefined}>{day.weekday}</span>
              <span
                className={classes(
                  "text-base leading-5 tabular-nums",
                  day.isToday ? "-mr-1 rounded-sm bg-accent px-1 font-semibold text-on-accent" : "text-ink",
                  day.isWeekend && !day.isToday && "text-ink-faint",
                )}
              >
                {day.date}
              </span>
            </span>
          </th>
        ))}
        <th role="columnheader" scope="col" className={classes(headClasses, "w-24 border-l text-right @max-4xl:w-20")}>
          {t("total")}
        </th>
      </tr>
    </thead>
  );
});
// biome-ignore-end lint/a11y/noRedundantRoles: components/ui/table.tsx says why
