"use client";

import { useElapsedSeconds } from "@/components/timesheet/use-elapsed-seconds";
import { formatDuration } from "@/lib/time/duration";

interface RunningClockProps {
  startedAt: string;
  /** What the cell holds besides. */
  beforeSeconds: number;
}

/** What the running timer has come to, second by second. Not announced: its button says that it runs. */
export function RunningClock({ startedAt, beforeSeconds }: RunningClockProps) {
  const seconds = useElapsedSeconds(startedAt);
  return (
    <span aria-hidden="true" className="inline-flex items-center gap-1.5 text-sm font-medium text-accent-text">
      <span className="size-1.5 animate-pulse rounded-full bg-accent" />
      {/* The server's clock and the browser's differ: it is counted in the browser only. */}
      {seconds === null ? "…" : formatDuration(beforeSeconds + seconds, "clock")}
    </span>
  );
}
