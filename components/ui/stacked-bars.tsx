import { classes } from "./classes";
import { type Stack, stackedPaths } from "./stacked-paths";
import type { SwatchTone } from "./swatch";

export interface StackedBar {
  /** Under the bar; left out where labels would touch. */
  label: string;
  /** In full and with its value, for whoever points at the bar. */
  title: string;
  /** From the bottom up, in the order of `layers`. */
  values: Stack;
}

interface StackedBarsProps {
  /** What the picture shows, and where its figures stand. */
  label: string;
  /** From the bottom up; one without a tone is all the rest. */
  layers: readonly { id: string; tone: SwatchTone | undefined }[];
  bars: readonly StackedBar[];
  /** Where lines are drawn, and what stands beside them. */
  lines: readonly { value: number; label: string }[];
}

const plot_px = 150;
const top_px = 14;
const bottom_px = 20;
const gutter_px = 52;
const MOST_LABELS = 13;

/** Bars made of layers, side by side over time. For eyes: the figures belong into a table beside it. */
export function StackedBars({ label, layers, bars, lines }: StackedBarsProps) {
  const sums = bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const highest = Math.max(1, ...sums, ...lines.map(({ value }) => value));
  const y = (value: number) => top_px + plot_px - (value / highest) * plot_px;
  const slot = 100 / Math.max(bars.length, 1);
  const every = Math.ceil(bars.length / MOST_LABELS);
  const narrowEvery = every * Math.ceil(bars.length / every / 5);
  const height = top_px + plot_px + bottom_px;
  const paths = stackedPaths(
    bars.map(({ values }) => values),
    { highest, ground_px: y(0), plot_px },
  );
  return (
    <div role="img" aria-label={label} className="flex">
      <svg aria-hidden="true" width={gutter_px} height={height} className="block shrink-0">
        {lines.map((line) => (
          <text key={line.value} x="0" y={y(line.value) + 4} className="fill-ink-faint text-xs tabular-nums">
            {line.label}
          </text>
        ))}
      </svg>
      <svg aria-hidden="true" width="100%" height={height} className="block min-w-0 flex-1 overflow-visible">
        {lines.map(({ value }) => (
          <line key={value} x1="0" x2="100%" y1={y(value)} y2={y(value)} className="stroke-line" />
        ))}
        {/* As wide as there is room: a hundredth of it is one unit. */}
        <svg
          aria-hidden="true"
          width="100%"
          height={height}
          viewBox={`0 0 100 ${height}`}
          preserveAspectRatio="none"
          className="forced-color-adjust-none"
        >
          {layers.map(({ id, tone }, index) => (
            <path key={id} d={paths[index]} className={tone ? fills[tone] : "fill-line-strong"} />
          ))}
        </svg>
        {bars.map(({ title, label: text }, index) => (
          <g key={title}>
            <rect x={`${slot * index}%`} y={top_px} width={`${slot}%`} height={plot_px} className="fill-transparent">
              <title>{title}</title>
            </rect>
            {index % every === 0 && (
              <text
                x={`${slot * (index + 0.5)}%`}
                y={top_px + plot_px + 15}
                textAnchor="middle"
                className={classes("fill-ink-faint text-xs", index % narrowEvery !== 0 && "max-sm:hidden")}
              >
                {text}
              </text>
            )}
          </g>
        ))}
        <line x1="0" x2="100%" y1={y(0)} y2={y(0)} className="stroke-line-strong" />
      </svg>
    </div>
  );
}

const fills: Record<SwatchTone, string> = {
  p1: "fill-p1",
  p2: "fill-p2",
  p3: "fill-p3",
  p4: "fill-p4",
  p5: "fill-p5",
  p6: "fill-p6",
  p7: "fill-p7",
  p8: "fill-p8",
};
