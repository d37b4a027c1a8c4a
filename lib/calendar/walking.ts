import type { Block } from "@/lib/calendar/layout";
import { lineFrom } from "@/lib/calendar/moving";
import type { CalendarDay } from "@/lib/calendar/schema";

/** What has the focus: an entry, or a free place of a day. */
export type Focus = { column: number; axis: number; id: string | null };

export type Ground = {
  axisMinutes: number;
  days: readonly (CalendarDay & { blocks: readonly Block[] })[];
};

export type Direction = "up" | "down" | "left" | "right";

/**
 * Where an arrow key leads. Up and down pass each entry of the day in its order, and the lines of the raster between
 * them; left and right keep the time of day. What leads out of the grid leads nowhere.
 */
export function walk(ground: Ground, focus: Focus, direction: Direction, step: number): Focus {
  if (direction === "left") return aside(ground, focus, -1, step);
  if (direction === "right") return aside(ground, focus, 1, step);
  return direction === "down" ? below(ground, focus, step) : above(ground, focus, step);
}

function aside(ground: Ground, focus: Focus, by: -1 | 1, step: number): Focus {
  const column = focus.column + by;
  const day = ground.days[column];
  if (!day) return focus;
  const there = day.blocks.find(({ from, to }) => from <= focus.axis && focus.axis < to);
  if (there) return { column, axis: focus.axis, id: there.id };
  return { column, axis: Math.floor(focus.axis / step) * step, id: null };
}

function below({ axisMinutes, days }: Ground, focus: Focus, step: number): Focus {
  const day = days[focus.column];
  if (!day) return focus;
  const blocks = inOrder(day.blocks);
  const at = blocks.findIndex(({ id }) => id === focus.id);
  const next = at === -1 ? blocks.find(({ from }) => from >= focus.axis) : blocks[at + 1];
  const reached = at === -1 ? focus.axis : Math.max(...blocks.slice(0, at + 1).map(({ to }) => to));
  // Behind an entry the first free line may be its own end.
  const isFree = at !== -1 && reached % step === 0;
  const line = isFree ? reached : lineFrom({ day, axisMinutes }, reached, step, 1);
  if (next && next.from <= line) return { ...focus, axis: next.from, id: next.id };
  return line >= axisMinutes ? focus : { ...focus, axis: line, id: null };
}

function above({ axisMinutes, days }: Ground, focus: Focus, step: number): Focus {
  const day = days[focus.column];
  if (!day) return focus;
  const blocks = inOrder(day.blocks);
  const at = blocks.findIndex(({ id }) => id === focus.id);
  const start = at === -1 ? focus.axis : (blocks[at]?.from ?? focus.axis);
  const line = lineFrom({ day, axisMinutes }, start, step, -1);
  const before = at === -1 ? blocks.filter(({ from }) => from < start) : blocks.slice(0, at);
  // The last to begin, though an earlier one may reach further.
  const reaching = before.some(({ to }) => to > line) ? before.at(-1) : undefined;
  if (reaching) return { ...focus, axis: reaching.from, id: reaching.id };
  return start <= 0 ? focus : { ...focus, axis: line, id: null };
}

function inOrder(blocks: readonly Block[]): Block[] {
  return [...blocks].sort((one, other) => one.from - other.from || other.to - one.to || (one.id < other.id ? -1 : 1));
}
