"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { SnapshotProgress } from "@/lib/backups/queries";

const POLL_MS = 1_500;

/**
 * Asks again and again how the agency's latest snapshot stands, and hands on each answer: null before the first one.
 * `silent`: the server does not answer just now.
 */
export function useLatestSnapshot(isAsking: boolean, onAnswer: (latest: SnapshotProgress | null) => void) {
  const [silent, setSilent] = useState(false);
  const answered = useEffectEvent(onAnswer);
  useEffect(() => {
    if (!isAsking) return;
    let timer: ReturnType<typeof setTimeout>;
    const stop = new AbortController();
    const ask = async () => {
      const answer = await askLatest(stop.signal);
      if (stop.signal.aborted) return;
      setSilent(answer === undefined);
      if (answer !== undefined) answered(answer);
      timer = setTimeout(ask, POLL_MS);
    };
    timer = setTimeout(ask, POLL_MS / 2);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [isAsking]);
  return silent;
}

/** Undefined when there was no answer to go by. */
async function askLatest(signal: AbortSignal): Promise<SnapshotProgress | null | undefined> {
  try {
    const response = await fetch("/api/v1/backups/progress", { signal });
    return response.ok ? ((await response.json()) as SnapshotProgress | null) : undefined;
  } catch {
    return undefined;
  }
}
