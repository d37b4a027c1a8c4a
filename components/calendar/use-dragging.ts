"use client";

import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import type { DayModel } from "@/components/calendar/day-model";
import { followPointer, type PointerPlace } from "@/components/calendar/follow-pointer";
import type { InstantSpan } from "@/lib/calendar/axis";
import { PIXELS_PER_MINUTE, snap } from "@/lib/calendar/layout";
import { drawnBetween, type Edge, movedTo, resizedTo } from "@/lib/calendar/moving";

/** What is being drawn or dragged, where it would be now. Without an id it is new. */
export type Ghost = { column: number; span: InstantSpan; id: string | null; isCopy: boolean };

interface Dragging {
  grid: RefObject<HTMLElement | null>;
  days: readonly DayModel[];
  step: number;
  isEditable: boolean;
  /** Whether it may be dragged; says why not. */
  mayDrag: (id: string) => boolean;
  onDrop: (ghost: Ghost, edge: Edge | null) => void;
  onTap: (column: number, axis: number) => void;
  onAbort: () => void;
}

type Grabbed = { id: string | null; edge: Edge | null; column: number; isGap: boolean };

/** Drawing, moving and resizing with a pointer. */
export function useDragging({ grid, days, step, isEditable, mayDrag, onDrop, onTap, onAbort }: Dragging): Ghost | null {
  const [ghost, setGhost] = useState<Ghost | null>(null);

  const begin = useEffectEvent((down: PointerEvent) => {
    const grabbed = isEditable && down.button === 0 && down.isPrimary ? grabbedBy(down.target) : null;
    if (!grabbed) return;
    const { id, edge, column, isGap } = grabbed;
    const start = axisAtPoint(grid.current, down.clientX, down.clientY);
    const block = days[column]?.blocks.find((one) => one.id === id);
    if (!start || (id !== null && !block)) return;
    let latest: Ghost | null = null;

    const ghostAt = (place: PointerPlace): Ghost | null => {
      const at = axisAtPoint(grid.current, place.x, place.y);
      // Only what is moved can change its day.
      const target = block && !edge ? (at?.column ?? column) : column;
      const day = days[target];
      if (!at || !day) return null;
      const common = { id, column: target, isCopy: place.copies && block !== undefined && !edge };
      if (!block) return { ...common, span: drawnBetween(day, snap(start.axis, step), snap(at.axis, step), step) };
      if (edge) return { ...common, span: resizedTo(day, block.instants, edge, snap(at.axis, step), step) };
      const grip = start.axis - block.from;
      return { ...common, span: movedTo(day, snap(at.axis - grip, step), block.instants) };
    };
    followPointer(down, {
      drag: (place) => {
        if (id !== null && !mayDrag(id)) return;
        scrollAtEdge(grid.current, place.y);
        latest = ghostAt(place) ?? latest;
        setGhost(latest);
      },
      drop: () => {
        setGhost(null);
        if (latest) onDrop(latest, edge);
      },
      abort: () => {
        setGhost(null);
        onAbort();
      },
      // A tap on a gap is a click on its button.
      tap: () => id === null && !isGap && onTap(column, Math.floor(start.axis / step) * step),
    });
  });

  useEffect(() => {
    const element = grid.current;
    const listen = (event: PointerEvent) => begin(event);
    element?.addEventListener("pointerdown", listen);
    return () => element?.removeEventListener("pointerdown", listen);
  }, [grid]);
  return ghost;
}

function grabbedBy(target: EventTarget | null): Grabbed | null {
  if (!(target instanceof Element)) return null;
  const columnElement = target.closest<HTMLElement>("[data-column]");
  if (!columnElement) return null;
  const column = Number(columnElement.dataset.column);
  const id = target.closest<HTMLElement>("[data-entry]")?.dataset.entry ?? null;
  // Buttons that are no entries have a purpose of their own; in a gap one can also draw.
  if (id === null && target.closest("button:not([data-gap]), a")) return null;
  const edge = (target.closest<HTMLElement>("[data-edge]")?.dataset.edge ?? null) as Edge | null;
  return { id, edge, column, isGap: target.closest("[data-gap]") !== null };
}

/** The column nearest to the point, and the place on the axis beside it. */
function axisAtPoint(grid: HTMLElement | null, x: number, y: number): { column: number; axis: number } | null {
  const columns = [...(grid?.querySelectorAll<HTMLElement>("[data-column]") ?? [])]
    .map((element) => ({ column: Number(element.dataset.column), box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0);
  const apart = ({ left, right }: DOMRect) => Math.max(left - x, 0, x - right);
  const [nearest] = columns.sort((one, other) => apart(one.box) - apart(other.box));
  return nearest ? { column: nearest.column, axis: (y - nearest.box.top) / PIXELS_PER_MINUTE } : null;
}

const EDGE_PIXELS = 32;
const SCROLL_PIXELS = 12;

function scrollAtEdge(grid: HTMLElement | null, y: number): void {
  const box = grid?.getBoundingClientRect();
  if (!box) return;
  if (y < box.top + EDGE_PIXELS) grid?.scrollBy(0, -SCROLL_PIXELS);
  else if (y > box.bottom - EDGE_PIXELS) grid?.scrollBy(0, SCROLL_PIXELS);
}
