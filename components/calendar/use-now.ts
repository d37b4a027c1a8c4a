"use client";

import { useEffect, useState } from "react";

const LOOK_MS = 10_000;

/** The time in whole minutes: first as the server had it, so that both draw the same. */
export function useNow(loadedAtMs: number): number {
  const [nowMs, setNowMs] = useState(wholeMinute(loadedAtMs));
  useEffect(() => {
    const look = () => setNowMs(wholeMinute(Date.now()));
    look();
    const looking = setInterval(look, LOOK_MS);
    return () => clearInterval(looking);
  }, []);
  return nowMs;
}

const wholeMinute = (ms: number) => ms - (ms % 60_000);
