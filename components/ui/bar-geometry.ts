export interface BarFigures {
  /** All of it. */
  value: number;
  /** The part of it that is still growing. */
  running?: number;
  /** What it is held against. */
  usual?: number;
}

/** Heights from the ground, in pixels; what grows stands on what is there. */
export interface BarParts {
  whole_px: number;
  still_px: number;
  usual_px: number;
}

/** Less than this would be taken for nothing. */
const LEAST_PX = 2;

/** The largest figure of some bars: they are drawn on one scale. */
export function topOf(bars: Iterable<BarFigures>): number {
  let top = 0;
  for (const { value, usual = 0 } of bars) top = Math.max(top, value, usual);
  return top;
}

export function barParts({ value, running = 0, usual = 0 }: BarFigures, top: number, height_px: number): BarParts {
  const toPixels = (figure: number) =>
    figure <= 0 || top <= 0 ? 0 : Math.min(height_px, Math.max(LEAST_PX, (figure / top) * height_px));
  return { whole_px: toPixels(value), still_px: toPixels(value - running), usual_px: toPixels(usual) };
}
