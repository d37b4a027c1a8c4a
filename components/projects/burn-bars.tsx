import type { BurnMonth } from "@/lib/budgets/burn";
import type { Day } from "@/lib/time/weeks";

interface BarsProps {
  months: readonly BurnMonth[];
  monthLabel: (month: Day) => string;
}

const plot_px = 112;
/** Below the bars, for the months' names. */
const foot_px = 20;
/** Fewer months than these do not become wider bars. */
const MIN_SLOTS = 12;
const LABELS = 4;

/** Each month's hours, where no budget says how many there should be. */
export function Bars({ months, monthLabel }: BarsProps) {
  const slots = Math.max(months.length, MIN_SLOTS);
  const top = Math.max(1, ...months.map(({ seconds }) => seconds));
  const height = (seconds: number) => (Math.max(0, seconds) / top) * plot_px;
  const percent = (slot: number) => `${(slot / slots) * 100}%`;
  const labelEvery = Math.ceil(slots / LABELS);
  return (
    <svg aria-hidden="true" width="100%" height={plot_px + foot_px} className="block">
      {months.map(({ month, seconds }, index) => (
        <g key={month}>
          <rect
            x={percent(index + 0.15)}
            width={percent(0.7)}
            y={plot_px - height(seconds)}
            height={height(seconds)}
            className="fill-accent"
          />
          {index % labelEvery === 0 && (
            <text x={percent(index + 0.15)} y={plot_px + 15} className="fill-ink-faint text-xs">
              {monthLabel(month)}
            </text>
          )}
        </g>
      ))}
      <line x2="100%" y1={plot_px} y2={plot_px} className="stroke-line-strong" />
    </svg>
  );
}
