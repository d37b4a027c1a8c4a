"use client";

import { type RefObject, useEffectEvent, useLayoutEffect } from "react";

/** As `useTypedEarly`, for a box that was ticked, or a tick that was taken away, before the page's script listened. */
export function useTickedEarly(
  box: RefObject<HTMLInputElement | null>,
  known: boolean,
  take: (isTicked: boolean) => void,
): void {
  const compare = useEffectEvent(() => {
    const { current } = box;
    if (current && current.checked !== known) take(current.checked);
  });
  useLayoutEffect(() => compare(), []);
}
