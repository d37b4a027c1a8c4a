"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { useTimer } from "@/components/timers/timer-provider";

const SECOND_MS = 1000;

/** What the server's clock shows, every second while a timer runs. */
export function useTimerNow(): number {
  const { timer, readNow, renderedAtMs } = useTimer();
  const [nowMs, setNowMs] = useState(renderedAtMs);
  const tick = useEffectEvent(() => setNowMs(readNow()));
  const isRunning = timer !== null;
  useEffect(() => {
    if (!isRunning) return;
    tick();
    const ticking = setInterval(tick, SECOND_MS);
    return () => clearInterval(ticking);
  }, [isRunning]);
  return nowMs;
}

/** How long the timer has run; 0 while none does. Never negative, whatever clocks do. */
export function useElapsedSeconds(): number {
  const { timer } = useTimer();
  const nowMs = useTimerNow();
  return timer ? Math.max(0, Math.floor((nowMs - Date.parse(timer.startedAt)) / SECOND_MS)) : 0;
}
