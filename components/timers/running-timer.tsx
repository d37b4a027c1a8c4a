"use client";

import { Square } from "lucide";
import { useState } from "react";
import { activityNameOf } from "@/components/recordables/picker-items";
import { RecordablePicker } from "@/components/recordables/recordable-picker";
import { DiscardTimerButton } from "@/components/timers/discard-timer-button";
import { StopAtDialog } from "@/components/timers/stop-at-dialog";
import { TimerNote } from "@/components/timers/timer-note";
import { type TimerWork, useTimer } from "@/components/timers/timer-provider";
import { useElapsedSeconds } from "@/components/timers/use-elapsed";
import { useStopTimer } from "@/components/timers/use-stop-timer";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useToast } from "@/components/ui/toast";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { KnownRecordableView, RecordableChoices } from "@/lib/recordables/schema";
import { formatDuration } from "@/lib/time/duration";
import type { ChangeTimerInput, TimerView } from "@/lib/timers/schema";

/** The running timer: what it is for can be changed while it runs. */
export function RunningTimer({ timer, choices }: { timer: TimerView; choices: RecordableChoices }) {
  const t = useTranslations("timer");
  const format = useFormatter();
  const toast = useToast();
  const { change } = useTimer();
  const elapsedSeconds = useElapsedSeconds();
  const [stop, isStopping] = useStopTimer();
  const [correcting, setCorrecting] = useState(false);

  const save = async (changes: Omit<ChangeTimerInput, "id">, shown: Partial<TimerWork>) => {
    const refusal = await change(changes, shown);
    if (refusal) toast({ tone: "danger", message: refusal.message });
  };
  const choose = (on: KnownRecordableView | null) => {
    if (!on) return;
    const { projectId, taskId, activityId } = on;
    void save({ projectId, taskId, activityId }, { on, activityName: activityNameOf(choices, activityId) });
  };
  const since = format.dateTime(Date.parse(timer.startedAt), { timeStyle: "short", timeZone: timer.timeZone });
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <p className="flex items-baseline gap-3">
          <span role="timer" aria-label={t("running")} className="text-2xl font-semibold tabular-nums">
            {formatDuration(elapsedSeconds, "clock")}
          </span>
          <span className="text-ink-muted">{t("since", { time: since })}</span>
        </p>
        <div className="flex flex-wrap items-center gap-2 max-sm:w-full">
          <DiscardTimerButton timer={timer} />
          <Button variant="ghost" onClick={() => setCorrecting(true)}>
            {t("correctEnd")}
          </Button>
          <Button
            variant="primary"
            size="lg"
            className="max-sm:order-first max-sm:w-full"
            icon={<Icon of={Square} className="fill-current" />}
            pending={isStopping}
            onClick={stop}
          >
            {t("stop")}
          </Button>
        </div>
      </div>
      <RecordablePicker choices={choices} value={timer.on} onChange={choose} labelsHidden required />
      {/* The key: a note changed elsewhere is shown, and never overwritten by the old one. */}
      <TimerNote key={timer.note} timer={timer} onSave={(note) => void save({ note }, { note })} />
      <StopAtDialog timer={timer} open={correcting} onClose={() => setCorrecting(false)} />
    </div>
  );
}
