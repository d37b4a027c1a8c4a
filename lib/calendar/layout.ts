import type { AxisSpan } from "@/lib/calendar/axis";

/** One minute is one pixel: an hour can be read and hit, and half a working day is in sight. */
export const PIXELS_PER_MINUTE = 1;

/** What is shorter is drawn as tall as this: below 24 pixels nobody hits it (WCAG 2.5.8). */
export const MIN_SHOWN_MINUTES = 24;

/** From here on there is room for what it is and when. */
export const TWO_LINES_MINUTES = 38;

export type Block = AxisSpan & { id: string };

/** Blocks that touch each other, in lanes beside each other; the lanes share the width. */
export type Cluster = AxisSpan & { lanes: Block[][] };

/**
 * Where a day's blocks stand. No two blocks of a lane overlap, no two clusters do, and all lie within the axis. The
 * spans given back are those shown, which are taller than the time for very short ones.
 */
export function layOut(blocks: readonly Block[], axisMinutes: number): Cluster[] {
  const shown = blocks.map((block) => shownBlock(block, axisMinutes)).sort(byStart);
  const clusters: Cluster[] = [];
  for (const block of shown) {
    const last = clusters.at(-1);
    const cluster = last && block.from < last.to ? last : { from: block.from, to: block.to, lanes: [] };
    if (cluster !== last) clusters.push(cluster);
    const free = cluster.lanes.find((lane) => (lane.at(-1)?.to ?? 0) <= block.from);
    if (free) free.push(block);
    else cluster.lanes.push([block]);
    cluster.to = Math.max(cluster.to, block.to);
  }
  return clusters;
}

function shownBlock({ id, from, to }: Block, axisMinutes: number): Block {
  const height = Math.max(to - from, MIN_SHOWN_MINUTES);
  const start = Math.max(0, Math.min(from, axisMinutes - height));
  return { id, from: start, to: start + height };
}

export type Overlap = AxisSpan & { ids: [string, string] };

/** Each pair that covers the same time. */
export function overlapsOf(blocks: readonly Block[]): Overlap[] {
  const sorted = [...blocks].sort(byStart);
  return sorted.flatMap((one, index) => {
    const rest = sorted.slice(index + 1);
    const until = rest.findIndex(({ from }) => from >= one.to);
    return rest.slice(0, until === -1 ? undefined : until).flatMap((other): Overlap[] => {
      const to = Math.min(one.to, other.to);
      return to > other.from ? [{ ids: [one.id, other.id], from: other.from, to }] : [];
    });
  });
}

/** What lies between the first and the last of some spans and in none of them. */
export function gapsBetween(spans: readonly AxisSpan[], minMinutes = 0): AxisSpan[] {
  const gaps: AxisSpan[] = [];
  let reached: number | null = null;
  for (const { from, to } of [...spans].sort(byStart)) {
    if (reached !== null && from > reached) gaps.push({ from: reached, to: from });
    reached = Math.max(reached ?? to, to);
  }
  return gaps.filter(({ from, to }) => to - from >= minMinutes);
}

export function snap(minutes: number, step: number): number {
  return Math.round(minutes / step) * step;
}

/** The next line of the raster in a direction. */
export function nextStep(minutes: number, step: number, direction: -1 | 1): number {
  return direction === 1 ? Math.floor(minutes / step + 1) * step : Math.ceil(minutes / step - 1) * step;
}

function byStart(one: AxisSpan, other: AxisSpan): number {
  return one.from - other.from || other.to - one.to;
}
