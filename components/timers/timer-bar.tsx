"use client";

import { NoProjects } from "@/components/recordables/no-projects";
import { RunningTimer } from "@/components/timers/running-timer";
import { StartTimerForm } from "@/components/timers/start-timer-form";
import { useTimer } from "@/components/timers/timer-provider";
import { isAnythingRecordable } from "@/lib/recordables/rules";
import type { RecordableChoices } from "@/lib/recordables/schema";

interface TimerBarProps {
  choices: RecordableChoices;
  canCreateProject: boolean;
}

/** The day's main thing: what runs, or what to start. Needs "timer", "entries" and "recordables". */
export function TimerBar({ choices, canCreateProject }: TimerBarProps) {
  const { timer } = useTimer();
  if (timer) return <RunningTimer key={timer.id} timer={timer} choices={choices} />;
  return isAnythingRecordable(choices) ? (
    <StartTimerForm choices={choices} />
  ) : (
    <NoProjects canCreateProject={canCreateProject} />
  );
}
