import type { BurnMonth } from "@/lib/budgets/burn";
import { type BudgetState, budgetState } from "@/lib/budgets/rules";
import type { Day } from "@/lib/time/weeks";

interface BarsProps {
  months: readonly BurnMonth[];
  budgetSeconds: number | null;
  budgetLabel: string;
  monthLabel: (month: Day) => string;
}

const plot_px = 132;
/** Above the bars, for the budget's label, and below them, for the months'. */
const head_px = 18;
const foot_px = 20;
/** Fewer months than these do not become wider bars. */
const MIN_SLOTS = 12;
const LABELS = 4;

const stateClasses: Record<BudgetState, string> = { ok: "fill-success", warn: "fill-warning", over: "fill-danger" };

/**
 * With a budget, what was used by each month's end, towards the dashed line: pale what was used before, in colour what
 * the month added. Without one, each month's hours.
 */
export function Bars({ months, budgetSeconds, budgetLabel, monthLabel }: BarsProps) {
  const slots = Math.max(months.length, MIN_SLOTS);
  const hasBudget = budgetSeconds !== null;
  const bars = months.map(({ month, seconds, totalSeconds }) => {
    const endSeconds = hasBudget ? totalSeconds : seconds;
    return { month, endSeconds, beforeSeconds: endSeconds - Math.max(0, seconds) };
  });
  const top = Math.max(1, budgetSeconds ?? 0, ...bars.map(({ endSeconds }) => endSeconds));
  const y = (seconds: number) => head_px + plot_px - (Math.max(0, seconds) / top) * plot_px;
  const percent = (slot: number) => `${(slot / slots) * 100}%`;
  const labelEvery = Math.ceil(slots / LABELS);
  return (
    <svg aria-hidden="true" width="100%" height={head_px + plot_px + foot_px} className="block">
      {bars.map(({ month, endSeconds, beforeSeconds }, index) => {
        const state = budgetState(endSeconds, budgetSeconds);
        return (
          <g key={month}>
            <rect
              x={percent(index + 0.15)}
              width={percent(0.7)}
              y={y(beforeSeconds)}
              height={y(0) - y(beforeSeconds)}
              className="fill-line"
            />
            <rect
              x={percent(index + 0.15)}
              width={percent(0.7)}
              y={y(endSeconds)}
              height={y(beforeSeconds) - y(endSeconds)}
              className={state ? stateClasses[state] : "fill-accent"}
            />
            {index % labelEvery === 0 && (
              <text x={percent(index + 0.15)} y={y(0) + 15} className="fill-ink-faint text-xs">
                {monthLabel(month)}
              </text>
            )}
          </g>
        );
      })}
      <line x2="100%" y1={y(0)} y2={y(0)} className="stroke-line-strong" />
      {hasBudget && (
        <>
          <line
            x2="100%"
            y1={y(budgetSeconds)}
            y2={y(budgetSeconds)}
            strokeDasharray="4 3"
            className="stroke-ink-muted"
          />
          <text x="100%" y={y(budgetSeconds) - 5} textAnchor="end" className="fill-ink-muted text-xs">
            {budgetLabel}
          </text>
        </>
      )}
    </svg>
  );
}
