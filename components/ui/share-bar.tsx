import { classes } from "./classes";

export type ShareTone = "accent" | "warning" | "danger";

const toneClasses: Record<ShareTone, string> = {
  accent: "fill-accent",
  warning: "fill-warning",
  danger: "fill-danger",
};

interface ShareBarProps {
  /** In the order they stand; the figures are to be told beside the bar. */
  shares: readonly { tone: ShareTone; value: number }[];
  /** What the whole width stands for; left out: the shares' own sum. */
  max?: number;
  className?: string;
}

const GAP_PERCENT = 0.6;

/** How a whole is made up, for eyes only. Something that is there at all is never too thin to be seen. */
export function ShareBar({ shares, max, className }: ShareBarProps) {
  const there = shares.filter(({ value }) => value > 0);
  const sum = there.reduce((total, { value }) => total + value, 0);
  const widths = there.map(({ value }) => Math.max((value / Math.max(max ?? sum, 1)) * 100, 1.5));
  const excess = Math.max(1, widths.reduce((total, width) => total + width, 0) / 100);
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height="10"
      className={classes("block min-w-20 overflow-hidden rounded-sm", className)}
    >
      <rect width="100%" height="10" className="fill-hover" />
      {there.map(({ tone }, index) => {
        const before = widths.slice(0, index).reduce((total, width) => total + width, 0) / excess;
        return (
          <rect
            key={tone}
            x={`${before}%`}
            width={`${Math.max((widths[index] ?? 0) / excess - GAP_PERCENT, 0.8)}%`}
            height="10"
            className={toneClasses[tone]}
          />
        );
      })}
    </svg>
  );
}
