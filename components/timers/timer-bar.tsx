"use client";

import { RunningTimer } from "@/components/timers/running-timer";
import { StartTimerForm } from "@/components/timers/start-timer-form";
import { useTimer } from "@/components/timers/timer-provider";
import type { RecordableChoices } from "@/lib/recordables/schema";

/** The day's main thing: what runs, or what to start. Needs "timer", "entries" and "recordables". */
export function TimerBar({ choices }: { choices: RecordableChoices }) {
  const { timer } = useTimer();
  return timer ? <RunningTimer key={timer.id} timer={timer} choices={choices} /> : <StartTimerForm choices={choices} />;
}
