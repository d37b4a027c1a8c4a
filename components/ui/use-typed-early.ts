"use client";

import { type RefObject, useEffectEvent, useLayoutEffect } from "react";

/**
 * Takes over what was typed into a field before the page's script listened: React leaves it in the field, but knows
 * nothing of it and would overwrite it with its own value at the next change.
 */
export function useTypedEarly(
  field: RefObject<HTMLInputElement | null>,
  known: string,
  take: (typed: string, isStillHere: boolean) => void,
): void {
  const compare = useEffectEvent(() => {
    const { current } = field;
    if (current && current.value !== known) take(current.value, document.activeElement === current);
  });
  useLayoutEffect(() => compare(), []);
}
