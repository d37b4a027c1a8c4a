"use client";

import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import type { DayModel } from "@/components/calendar/day-model";
import { edgeScroll } from "@/components/calendar/edge-scroll";
import { followPointer, type PointerPlace } from "@/components/calendar/follow-pointer";
import { type Ghost, ghostAt, type Held, type Point } from "@/components/calendar/ghost";
import { grabbedBy, pointAt, sightOf } from "@/components/calendar/pointed";
import type { Edge } from "@/lib/calendar/moving";

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

/** Drawing, moving and resizing with a pointer. */
export function useDragging({ grid, days, step, isEditable, mayDrag, onDrop, onTap, onAbort }: Dragging): Ghost | null {
  const [ghost, setGhost] = useState<Ghost | null>(null);

  const begin = useEffectEvent((down: PointerEvent) => {
    const grabbed = isEditable && down.button === 0 && down.isPrimary ? grabbedBy(down.target) : null;
    const start = grabbed && pointAt(grid.current, { x: down.clientX, y: down.clientY });
    const held = start && heldOf(days, grabbed, start);
    if (!held) return;
    const { id, edge, isGap } = grabbed;
    let latest: Ghost | null = null;
    let place: PointerPlace = { x: down.clientX, y: down.clientY, copies: false };
    const draw = () => {
      const point = pointAt(grid.current, place);
      latest = (point && ghostAt(held, point, place.copies, { days, step })) ?? latest;
      setGhost(latest);
    };
    const scroll = edgeScroll({
      element: grid.current,
      from: place.y,
      sight: () => sightOf(grid.current),
      reachesAbove: held.kind === "entry",
      onScroll: draw,
    });

    followPointer(down, {
      drag: (to) => {
        if (id !== null && !mayDrag(id)) return;
        place = to;
        scroll.move(place.y);
        draw();
      },
      drop: () => {
        scroll.stop();
        setGhost(null);
        if (latest) onDrop(latest, edge);
      },
      abort: () => {
        scroll.stop();
        setGhost(null);
        onAbort();
      },
      // A tap on a gap is a click on its button.
      tap: () => id === null && !isGap && onTap(start.column, Math.floor(start.axis / step) * step),
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

function heldOf(
  days: readonly DayModel[],
  { id, edge }: { id: string | null; edge: Edge | null },
  { column, axis }: Point,
): Held | null {
  if (id === null) return { kind: "free", column, axis };
  const block = days[column]?.blocks.find((one) => one.id === id);
  if (block && edge) return { kind: "edge", id, column, edge, span: block.instants };
  if (block) return { kind: "entry", id, span: block.instants, grip: axis - block.from };
  const untimed = days[column]?.untimed.find((one) => one.id === id);
  return untimed ? { kind: "entry", id, span: { fromMs: 0, toMs: untimed.durationSeconds * 1000 }, grip: 0 } : null;
}
