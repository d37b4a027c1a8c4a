"use client";

import { Play, Plus } from "lucide";
import { type FormEvent, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { activityNameOf } from "@/components/recordables/picker-items";
import { useDurationEcho } from "@/components/time-entries/use-duration-echo";
import { useTimer } from "@/components/timers/timer-provider";
import { Dock } from "@/components/today/dock";
import { PhoneChoices } from "@/components/today/phone-choices";
import { RunningDock } from "@/components/today/running-dock";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { useKeptDraft } from "@/components/unsent/use-kept-draft";
import { useTranslations } from "@/lib/i18n/use-words";
import type { KnownRecordableView, RecordableChoices } from "@/lib/recordables/schema";
import { parseDuration } from "@/lib/time/duration";
import type { TimeEntryView } from "@/lib/time-entries/schema";
import type { Refusal } from "@/lib/unsent/send";

interface PhoneEntryProps {
  day: string;
  choices: RecordableChoices;
  onCreate: (entry: TimeEntryView) => Promise<Refusal | null>;
}

/** Recording with one thumb: docked above the tab bar of a phone, in place of the forms that a desk has. */
export function PhoneEntry(props: PhoneEntryProps) {
  const { timer } = useTimer();
  return timer ? <RunningDock timer={timer} /> : <RecordingDock {...props} />;
}

type Draft = { on: KnownRecordableView | null; duration: string; note: string };

const NOTHING_TYPED: Draft = { on: null, duration: "", note: "" };

function RecordingDock({ day, choices, onCreate }: PhoneEntryProps) {
  const t = useTranslations();
  const toast = useToast();
  const { start } = useTimer();
  const [draft, setDraft] = useKeptDraft("phone-entry", NOTHING_TYPED);
  const [isTried, setTried] = useState(false);
  const { on, duration, note } = draft;
  const set = (changes: Partial<Draft>) => setDraft((now) => ({ ...now, ...changes }));
  const echo = useDurationEcho(duration);
  const parsed = parseDuration(duration);
  const isTimer = duration.trim() === "";
  const isUnreadable = !isTimer && (!parsed.ok || parsed.seconds === 0);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!on || isUnreadable) return;
    const { billableDefault: billable } = on;
    const activityName = activityNameOf(choices, on.activityId);
    // Empty at once for the next one; what was typed comes back if the server refuses it.
    setDraft(NOTHING_TYPED);
    setTried(false);
    const times = { startTime: null, endTime: null, splitId: null };
    const durationSeconds = parsed.ok ? parsed.seconds : 0;
    const entry = { id: uuidv7(), version: 1, day, durationSeconds, note, billable, on, activityName, ...times };
    const refusal = await (isTimer ? start({ on, note, billable, activityName }) : onCreate(entry));
    if (!refusal) return;
    setDraft(draft);
    toast({ tone: "danger", message: refusal.message });
  };

  return (
    <Dock>
      <form onSubmit={submit} noValidate className="grid grid-cols-[minmax(0,1fr)] gap-2.5">
        <PhoneChoices choices={choices} chosen={on} onChoose={(chosen) => set({ on: chosen })} />
        {isTried && !on && (
          <p role="alert" className="text-sm text-danger-text">
            {t("entries.chooseProject")}
          </p>
        )}
        {on && (
          <TextField
            label={t("entries.note")}
            labelHidden
            placeholder={t("timer.notePlaceholder")}
            maxLength={5_000}
            value={note}
            onChange={(event) => set({ note: event.target.value })}
            className="[&_input]:h-11"
          />
        )}
        <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2">
          <TextField
            label={t("entries.duration")}
            labelHidden
            placeholder={t("today.phone.duration")}
            inputMode="decimal"
            autoComplete="off"
            value={duration}
            onChange={(event) => set({ duration: event.target.value })}
            hint={echo}
            error={isTried && isUnreadable ? t("errors.field.duration") : undefined}
            className="[&_input]:h-12 [&_input]:text-lg"
          />
          <Button
            type="submit"
            variant="primary"
            size="lg"
            icon={isTimer ? <Icon of={Play} className="fill-current" /> : <Icon of={Plus} />}
            className="h-12! min-w-36"
          >
            {isTimer ? t("timer.start") : t("entries.record")}
          </Button>
        </div>
      </form>
    </Dock>
  );
}
