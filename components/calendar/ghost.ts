import type { InstantSpan } from "@/lib/calendar/axis";
import { snap } from "@/lib/calendar/layout";
import { drawnBetween, type Edge, movedTo, resizedTo } from "@/lib/calendar/moving";
import type { CalendarDay } from "@/lib/calendar/schema";

/** What is being drawn or dragged, where it would be now: "none" is the strip on top. Without an id it is new. */
export type Ghost = { column: number; times: InstantSpan | "none"; id: string | null; isCopy: boolean };

/** A place of the grid that is pointed at. */
export type Point = { column: number; axis: number; isStrip: boolean };

/** What was taken hold of. */
export type Held =
  | { kind: "free"; column: number; axis: number }
  | { kind: "edge"; id: string; column: number; edge: Edge; span: InstantSpan }
  /** `grip`: how far below its begin; what has no time of day is as long as it took. */
  | { kind: "entry"; id: string; span: InstantSpan; grip: number };

interface Raster {
  days: readonly CalendarDay[];
  step: number;
}

/** Where what is held would go. Only a whole entry can change its day, be copied, and get or lose its time of day. */
export function ghostAt(held: Held, point: Point, copies: boolean, { days, step }: Raster): Ghost | null {
  const column = held.kind === "entry" ? point.column : held.column;
  const day = days[column];
  if (!day) return null;
  if (held.kind === "free") {
    const times = drawnBetween(day, snap(held.axis, step), snap(point.axis, step), step);
    return { id: null, column, times, isCopy: false };
  }
  const { id, span } = held;
  if (held.kind === "edge") {
    return { id, column, times: resizedTo(day, span, held.edge, snap(point.axis, step), step), isCopy: false };
  }
  const times = point.isStrip ? ("none" as const) : movedTo(day, snap(point.axis - held.grip, step), span);
  return { id, column, times, isCopy: copies };
}
