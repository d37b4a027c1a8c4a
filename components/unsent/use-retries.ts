"use client";

import { useEffect, useState } from "react";
import type { KeptWrites } from "@/lib/unsent/kept-writes";
import { type KeptGroup, retryAfterMs, waitingOf } from "@/lib/unsent/rules";

/** Something may have changed: the connection, or the person is here again. */
const EVENTS_OF_HOPE = ["online", "focus"] as const;

/** Sends what waits: when the page begins, at every sign of hope, and else ever more rarely. */
export function useRetries(stored: () => KeptWrites, sendNow: () => Promise<void>, groups: readonly KeptGroup[]): void {
  const [failures, setFailures] = useState(0);

  useEffect(() => {
    if (waitingOf(stored().list()).length > 0) void sendNow();
  }, [stored, sendNow]);

  const someWait = groups.some(({ state }) => state === "waiting");
  useEffect(() => {
    if (!someWait) return setFailures(0);
    const retry = () => sendNow().then(() => setFailures((before) => before + 1));
    const hope = () => {
      setFailures(0);
      void sendNow();
    };
    const timer = setTimeout(retry, retryAfterMs(failures, Math.random()));
    for (const type of EVENTS_OF_HOPE) addEventListener(type, hope);
    return () => {
      clearTimeout(timer);
      for (const type of EVENTS_OF_HOPE) removeEventListener(type, hope);
    };
  }, [someWait, failures, sendNow]);
}
