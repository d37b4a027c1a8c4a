import { type BarFigures, topOf } from "./bar-geometry";
import { classes } from "./classes";
import { DayBar } from "./day-bar";

export interface BarDay extends BarFigures {
  /** Short, under the bar: "Mo". */
  label: string;
  /** In full, for screen readers: "Monday, 16 November". */
  name: string;
  /** The value in words, e.g. "7:45". */
  valueText: string;
  /** What is usual in words, for screen readers: "usually 7:30". */
  usualText?: string;
  today?: boolean;
  weekend?: boolean;
}

interface BarWeekProps {
  label: string;
  days: readonly BarDay[];
}

const height_px = 84;

/** One bar a day: a list, so the figures can be read without the picture. */
export function BarWeek({ label, days }: BarWeekProps) {
  const top = topOf(days);
  return (
    <ol aria-label={label} className="@container grid max-w-lg grid-flow-col auto-cols-fr text-center">
      {days.map(({ name, label: short, value, valueText, usualText, today, weekend, ...figures }) => (
        <li key={name} aria-current={today ? "date" : undefined} className="grid min-w-0">
          <span className={classes("rounded-t-sm border-b border-line-strong pt-1", weekend && "bg-canvas")}>
            <DayBar {...{ value, ...figures, top, height_px, today }} />
          </span>
          <span className={classes("mt-1.5 text-xs", today ? "font-semibold text-accent-text" : "text-ink-faint")}>
            <span aria-hidden="true">{short}</span>
            <span className="sr-only">{name}</span>
          </span>
          <data
            value={value}
            className={classes("text-xs @3xs:text-sm", value === 0 ? "text-ink-faint" : today && "font-medium")}
          >
            {valueText}
          </data>
          {usualText && <span className="sr-only">{usualText}</span>}
        </li>
      ))}
    </ol>
  );
}
