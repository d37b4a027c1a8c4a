"use client";

import { useEffect, useEffectEvent, useState } from "react";

const POLL_MS = 1_000;

/**
 * Asks an address of ours again and again, one question at a time, and hands on each answer; null asks nothing.
 * True: there is no answer just now. The page is loaded anew when the session has ended, as a switch ends them all.
 */
export function usePolling<Answer>(
  address: string | null,
  onAnswer: (answer: Answer) => void,
  everyMs = POLL_MS,
): boolean {
  const [isSilent, setSilent] = useState(false);
  const answered = useEffectEvent(onAnswer);
  useEffect(() => {
    if (address === null) return;
    let timer: ReturnType<typeof setTimeout>;
    const stop = new AbortController();
    const poll = async () => {
      const response = await ask(address, stop.signal);
      if (stop.signal.aborted) return;
      if (response?.status === 401) {
        window.location.reload();
        return;
      }
      const answer = response?.ok ? ((await response.json().catch(() => undefined)) as Answer | undefined) : undefined;
      if (stop.signal.aborted) return;
      setSilent(answer === undefined);
      if (answer !== undefined) answered(answer);
      timer = setTimeout(poll, everyMs);
    };
    timer = setTimeout(poll, everyMs / 2);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [address, everyMs]);
  return isSilent;
}

/** Null: the server cannot be reached. */
async function ask(address: string, signal: AbortSignal): Promise<Response | null> {
  try {
    return await fetch(address, { signal });
  } catch {
    return null;
  }
}
