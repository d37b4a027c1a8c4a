"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useUnsent } from "@/components/unsent/unsent-provider";
import type { TimerState, TimerView } from "@/lib/timers/schema";
import { isWaiting } from "@/lib/unsent/kept-writes";

/** Clocks closer than this count as right: the difference is mostly the way to the server. */
const SAME_CLOCK_MS = 30_000;

/** What runs, as the page was told and as it learns since: from other tabs, and when one comes back to it. */
export function useTimerState(initial: TimerState) {
  const router = useRouter();
  const { kept, deliveries } = useUnsent();
  const [state, setState] = useState({ timer: initial.timer, from: initial });
  const [offsetMs, setOffsetMs] = useState(0);
  const tabs = useRef<BroadcastChannel>(undefined);
  const { timer } = state;
  const show = (next: TimerView | null) => setState({ timer: next, from: initial });
  // What this tab has not been able to send is newer than what the server knows.
  const isAhead = kept.some(isWaiting);
  if (state.from !== initial && !isAhead) show(initial.timer);

  const refetch = async () => {
    if (isAhead || document.visibilityState === "hidden") return;
    const response = await fetch("/api/v1/timer").catch(() => null);
    if (!response?.ok) return;
    const known = (await response.json()) as TimerState;
    setOffsetMs(offsetOf(known.now));
    show(known.timer);
    if (known.timer?.id !== timer?.id) router.refresh();
  };
  const onNews = useEffectEvent(() => void refetch());

  useEffect(() => setOffsetMs(offsetOf(initial.now)), [initial.now]);

  useEffect(() => {
    const channel = new BroadcastChannel("kontor.timer");
    tabs.current = channel;
    channel.addEventListener("message", onNews);
    addEventListener("focus", onNews);
    document.addEventListener("visibilitychange", onNews);
    return () => {
      channel.close();
      removeEventListener("focus", onNews);
      document.removeEventListener("visibilitychange", onNews);
    };
  }, []);

  useEffect(() => {
    if (deliveries > 0) onNews();
  }, [deliveries]);

  return {
    timer,
    show,
    refetch,
    tellOtherTabs: () => tabs.current?.postMessage("changed"),
    /** What the server's clock shows. */
    readNow: () => Date.now() + offsetMs,
  };
}

function offsetOf(serverNow: string): number {
  const offsetMs = Date.parse(serverNow) - Date.now();
  return Math.abs(offsetMs) < SAME_CLOCK_MS ? 0 : offsetMs;
}
