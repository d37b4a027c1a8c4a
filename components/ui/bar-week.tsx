import { classes } from "./classes";

export interface BarDay {
  /** Short, under the bar: "Mo". */
  label: string;
  /** In full, for screen readers: "Monday, 16 November". */
  name: string;
  value: number;
  /** The value in words, e.g. "7:45". */
  valueText: string;
  /** What was planned; drawn pale behind the bar. */
  target?: number;
  today?: boolean;
}

interface BarWeekProps {
  label: string;
  days: readonly BarDay[];
}

const height_px = 72;

/** One bar a day: a list, so the figures can be read without the picture. */
export function BarWeek({ label, days }: BarWeekProps) {
  const tallest = Math.max(1, ...days.flatMap((day) => [day.value, day.target ?? 0]));
  const toPixels = (value: number) => (value / tallest) * (height_px - 2);
  return (
    <ol aria-label={label} className="@container grid max-w-lg grid-flow-col auto-cols-fr gap-1 text-center">
      {days.map((day) => (
        <li key={day.name} aria-current={day.today ? "date" : undefined} className="grid min-w-0">
          <Bar filled_px={toPixels(day.value)} target_px={toPixels(day.target ?? 0)} today={day.today ?? false} />
          <span className={classes("mt-1.5 text-xs", day.today ? "font-semibold text-accent-text" : "text-ink-faint")}>
            <span aria-hidden="true">{day.label}</span>
            <span className="sr-only">{day.name}</span>
          </span>
          <data
            value={day.value}
            className={classes("text-xs @3xs:text-sm", day.value === 0 ? "text-ink-faint" : day.today && "font-medium")}
          >
            {day.valueText}
          </data>
        </li>
      ))}
    </ol>
  );
}

function Bar({ filled_px, target_px, today }: { filled_px: number; target_px: number; today: boolean }) {
  return (
    <svg aria-hidden="true" width="100%" height={height_px} className="block border-b border-line-strong">
      {target_px > 0 && (
        <rect
          x="22%"
          width="56%"
          y={height_px - target_px}
          height={target_px + 4}
          rx="3"
          className="fill-hover stroke-line"
        />
      )}
      {filled_px > 0 && (
        <rect
          x="22%"
          width="56%"
          y={height_px - filled_px}
          height={filled_px + 4}
          rx="3"
          className={today ? "fill-accent" : "fill-accent-muted"}
        />
      )}
    </svg>
  );
}
