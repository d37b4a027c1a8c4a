/** What a bar is made of, from the bottom up. */
export type Stack = readonly number[];

interface Plot {
  /** The figure that reaches the top. */
  highest: number;
  /** Where bars stand. */
  ground_px: number;
  plot_px: number;
}

/** So wide is a bar of the room that it has, and at most so much of the whole. */
const SHARE_OF_SLOT = 0.72;
const MOST_PERCENT = 9;
/** Between one layer and the next. */
const GAP_PX = 1;
/** Less would not be seen. */
const LEAST_PX = 0.5;

/**
 * One path for each layer through all bars: a picture of a year has a hundred rectangles.
 *
 * @returns in percent of the width, and pixels of the height; empty for a layer that is nowhere
 */
export function stackedPaths(bars: readonly Stack[], { highest, ground_px, plot_px }: Plot): string[] {
  const slot = 100 / Math.max(bars.length, 1);
  const width = Math.min(slot * SHARE_OF_SLOT, MOST_PERCENT);
  const paths: string[] = Array(bars[0]?.length ?? 0).fill("");
  bars.forEach((values, bar) => {
    let below = 0;
    values.forEach((value, layer) => {
      if (value <= 0) return;
      below += value;
      const height = Math.max(LEAST_PX, (value / highest) * plot_px - GAP_PX);
      const top = ground_px - (below / highest) * plot_px;
      paths[layer] +=
        `M${short(slot * (bar + 0.5) - width / 2)} ${short(top)}h${short(width)}v${short(height)}h-${short(width)}z`;
    });
  });
  return paths;
}

const short = (figure: number) => Number(figure.toFixed(2));
