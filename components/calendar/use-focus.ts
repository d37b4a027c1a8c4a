"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Focus } from "@/lib/calendar/walking";

/** What the arrow keys stand on; a free place has a length. */
export type GridFocus = Focus & { minutes: number };

export const SLOT_MINUTES = 30;

/** The one thing in the grid that Tab leads to. `take` also brings the browser's focus there. */
export function useFocus(grid: RefObject<HTMLElement | null>, initial: GridFocus) {
  const [focus, setFocus] = useState(initial);
  const isHeld = useRef(false);

  useLayoutEffect(() => {
    // An entry that goes to another day is made anew there, and has lost the focus.
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isHeld.current && isLost) focusedElement(grid.current, focus)?.focus();
  });

  useEffect(() => {
    const letGo = (event: Event) => {
      if (!(event.target instanceof Node && grid.current?.contains(event.target))) isHeld.current = false;
    };
    addEventListener("focusin", letGo);
    addEventListener("pointerdown", letGo);
    return () => {
      removeEventListener("focusin", letGo);
      removeEventListener("pointerdown", letGo);
    };
  }, [grid]);

  const wanted = useRef(false);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    focusedElement(grid.current, focus)?.focus();
  }, [focus, grid]);

  return {
    focus,
    /** The focus has come by itself. */
    note: (next: GridFocus) => {
      isHeld.current = true;
      setFocus(next);
    },
    take: (next: GridFocus) => {
      isHeld.current = true;
      wanted.current = true;
      setFocus({ ...next });
    },
  };
}

function focusedElement(grid: HTMLElement | null, { id }: GridFocus): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(id === null ? "[data-slot]" : `[data-entry="${id}"]`) ?? null;
}
