import type { BurnPicture, Point } from "@/components/projects/burn-geometry";
import type { Day } from "@/lib/time/weeks";

interface BurnLineProps {
  picture: BurnPicture;
  budgetLabel: string;
  monthLabel: (month: Day) => string;
}

const plot_px = 168;
/** Below the ground, for the months' names. */
const foot_px = 20;
/** A picture is as wide as its place: x is in thousandths of it. */
const WIDTH = 1_000;

/** How the hours grew towards the budget's line, and beyond it, and where they will meet it. */
export function BurnLine({ picture, budgetLabel, monthLabel }: BurnLineProps) {
  const { within, beyond, budgetY, forecast, showsEnd, months } = picture;
  const y = (share: number) => plot_px * (1 - share);
  const percent = (share: number) => `${share * 100}%`;
  const now = beyond.at(-1) ?? within.at(-1);
  const end = showsEnd ? forecast?.[1] : undefined;
  return (
    <svg aria-hidden="true" width="100%" height={plot_px + foot_px} className="block overflow-visible">
      {months.map(({ day, x }) => (
        <g key={day}>
          <line x1={percent(x)} x2={percent(x)} y1={y(budgetY)} y2={plot_px} className="stroke-line" />
          {/* The last one's name would stand outside. */}
          {x < 0.86 && (
            <text x={percent(x)} y={plot_px + 15} className="fill-ink-faint text-xs">
              {monthLabel(day)}
            </text>
          )}
        </g>
      ))}
      <svg
        aria-hidden="true"
        width="100%"
        height={plot_px}
        viewBox={`0 0 ${WIDTH} ${plot_px}`}
        preserveAspectRatio="none"
      >
        <path d={area(within)} className="fill-accent-soft" />
        <path d={area(beyond)} className="fill-danger-soft" />
        <path d={line(within)} vectorEffect="non-scaling-stroke" className="fill-none stroke-accent stroke-2" />
        <path d={line(beyond)} vectorEffect="non-scaling-stroke" className="fill-none stroke-danger stroke-2" />
        {forecast && (
          <path
            d={line(forecast)}
            vectorEffect="non-scaling-stroke"
            strokeDasharray="2 4"
            className="fill-none stroke-accent stroke-2"
          />
        )}
      </svg>
      <line x2="100%" y1={plot_px} y2={plot_px} className="stroke-line-strong" />
      <line x2="100%" y1={y(budgetY)} y2={y(budgetY)} strokeDasharray="5 3" className="stroke-ink-muted" />
      <text x="0" y={y(budgetY) - 5} className="fill-ink-muted text-xs">
        {budgetLabel}
      </text>
      {end && <circle cx={percent(end.x)} cy={y(end.y)} r="4" className="fill-surface stroke-accent stroke-2" />}
      {now && (
        <circle cx={percent(now.x)} cy={y(now.y)} r="4" className={beyond.length > 0 ? "fill-danger" : "fill-accent"} />
      )}
    </svg>
  );

  function line(points: readonly Point[]): string {
    return points
      .map((point, index) => `${index === 0 ? "M" : "L"}${Math.round(point.x * WIDTH)},${y(point.y).toFixed(1)}`)
      .join("");
  }

  function area(points: readonly Point[]): string {
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) return "";
    return `${line(points)}L${Math.round(last.x * WIDTH)},${plot_px}L${Math.round(first.x * WIDTH)},${plot_px}Z`;
  }
}
