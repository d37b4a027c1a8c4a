"use client";

import { useEffect } from "react";
import { useTimer } from "@/components/timers/timer-provider";
import { useElapsedSeconds } from "@/components/timers/use-elapsed";
import { formatDuration } from "@/lib/time/duration";

/** Puts the running time before the title of every page: "● 0:42 Website-Relaunch · Heute · Kontor". */
export function TimerTitle() {
  const { timer } = useTimer();
  const seconds = useElapsedSeconds();
  const time = formatDuration(seconds - (seconds % 60));
  const prefix = timer ? `● ${time} ${timer.on.projectName} · ` : "";

  useEffect(() => {
    if (prefix === "") return;
    const add = () => {
      if (!document.title.startsWith(prefix)) document.title = prefix + document.title;
    };
    add();
    // Each navigation brings a new title.
    const observer = new MutationObserver(add);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      if (document.title.startsWith(prefix)) document.title = document.title.slice(prefix.length);
    };
  }, [prefix]);
  return null;
}
