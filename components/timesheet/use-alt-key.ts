"use client";

import { useEffect, useEffectEvent } from "react";
import { altKeyOf } from "@/components/timesheet/alt-keys";

/** Calls when a key is pressed together with Alt, anywhere on the page but in a dialog. */
export function useAltKey(key: string, call: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (altKeyOf(event) !== key || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    call();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}
