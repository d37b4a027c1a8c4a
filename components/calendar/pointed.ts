import type { Point } from "@/components/calendar/ghost";
import { PIXELS_PER_MINUTE } from "@/lib/calendar/layout";
import type { Edge } from "@/lib/calendar/moving";

type Grabbed = { id: string | null; edge: Edge | null; isGap: boolean };

/** What of the grid was pressed; null for what has a purpose of its own. */
export function grabbedBy(target: EventTarget | null): Grabbed | null {
  if (!(target instanceof Element)) return null;
  const id = target.closest<HTMLElement>("[data-entry]")?.dataset.entry ?? null;
  if (id === null && !target.closest("[data-column]")) return null;
  // Buttons that are no entries have a purpose of their own; in a gap one can also draw.
  if (id === null && target.closest("button:not([data-gap]), a")) return null;
  const edge = (target.closest<HTMLElement>("[data-edge]")?.dataset.edge ?? null) as Edge | null;
  return { id, edge, isGap: target.closest("[data-gap]") !== null };
}

/** The column nearest to the point, and the place on the axis beside it; behind the strip it is the strip's. */
export function pointAt(grid: HTMLElement | null, { x, y }: { x: number; y: number }): Point | null {
  const columns = [...(grid?.querySelectorAll<HTMLElement>("[data-column]") ?? [])]
    .map((element) => ({ column: Number(element.dataset.column), box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0);
  const apart = ({ left, right }: DOMRect) => Math.max(left - x, 0, x - right);
  const [nearest] = columns.sort((one, other) => apart(one.box) - apart(other.box));
  if (!nearest) return null;
  const axis = (y - nearest.box.top) / PIXELS_PER_MINUTE;
  return { column: nearest.column, axis, isStrip: y < stripEnd(grid) };
}

/** What of the grid is in sight: below the strip, into which one drags without scrolling. */
export function sightOf(grid: HTMLElement | null): { top: number; bottom: number } {
  const bottom = grid?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY;
  return { top: stripEnd(grid), bottom };
}

function stripEnd(grid: HTMLElement | null): number {
  return grid?.querySelector("[data-strip]")?.getBoundingClientRect().bottom ?? Number.NEGATIVE_INFINITY;
}
