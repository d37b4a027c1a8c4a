"use client";

import { useEffect, useState } from "react";

/** How long it has been since then, told anew every second or every minute; null until the browser counts. */
export function useElapsedSeconds(startedAt: string | undefined, every: "second" | "minute" = "second"): number | null {
  const [seconds, setSeconds] = useState<number | null>(null);
  useEffect(() => {
    if (startedAt === undefined) return setSeconds(null);
    const step = every === "second" ? 1 : 60;
    const tick = () => {
      const elapsed = Math.max(0, Math.floor((Date.now() - Date.parse(startedAt)) / 1000));
      // The same number again draws nothing.
      setSeconds(elapsed - (elapsed % step));
    };
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [startedAt, every]);
  return seconds;
}
