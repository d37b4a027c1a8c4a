"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useUnsent } from "@/components/unsent/unsent-provider";
import { forgetPages } from "@/lib/offline/kept-pages";
import type { TimerState, TimerView } from "@/lib/timers/schema";

/** Clocks closer than this count as right: the difference is mostly the way to the server. */
const SAME_CLOCK_MS = 30_000;

/** What runs, as the page was told and as it learns since: from other tabs, and when one comes back to it. */
export function useTimerState(initial: TimerState) {
  const router = useRouter();
  const { groups, deliveries } = useUnsent();
  const [state, setState] = useState({ timer: initial.timer, from: initial });
  const [offsetMs, setOffsetMs] = useState(0);
  const tabs = useRef<BroadcastChannel>(undefined);
  // What this browser has not been able to send is newer than what the server knows.
  const ahead = groups.findLast(({ state, last }) => state === "waiting" && last.subject?.timer)?.last.subject?.timer;
  const isAhead = ahead !== undefined;
  const timer = ahead ? ahead.shown : state.timer;
  const show = (next: TimerView | null) => setState({ timer: next, from: initial });
  if (state.from !== initial && !isAhead) show(initial.timer);

  const refetch = async () => {
    if (isAhead || document.visibilityState === "hidden") return;
    const response = await fetch("/api/v1/timer").catch(() => null);
    if (response?.status === 401) await forgetPages();
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
