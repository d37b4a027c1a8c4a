"use client";

import { type FormEvent, useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { NoteField } from "@/components/note-suggestions/note-field";
import { activityNameOf } from "@/components/recordables/picker-items";
import { RecordablePicker } from "@/components/recordables/recordable-picker";
import { useDurationEcho } from "@/components/time-entries/use-duration-echo";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { useTypedEarly } from "@/components/ui/use-typed-early";
import { useKeptDraft } from "@/components/unsent/use-kept-draft";
import { useTranslations } from "@/lib/i18n/use-words";
import type { KnownRecordableView, RecordableChoices } from "@/lib/recordables/schema";
import { parseDuration } from "@/lib/time/duration";
import type { TimeEntryView } from "@/lib/time-entries/schema";
import type { Refusal } from "@/lib/unsent/send";

type QuickDraft = { duration: string; on: KnownRecordableView | null; note: string };

const NOTHING_TYPED: QuickDraft = { duration: "", on: null, note: "" };

interface QuickEntryProps {
  day: string;
  choices: RecordableChoices;
  onCreate: (entry: TimeEntryView) => Promise<Refusal | null>;
}

/** Records time that was not measured: how long, on what, a note. */
export function QuickEntry({ day, choices, onCreate }: QuickEntryProps) {
  const t = useTranslations();
  const durationField = useRef<HTMLInputElement>(null);
  const [{ duration, on, note }, setDraft] = useKeptDraft("quick-entry", NOTHING_TYPED);
  const set = (changes: Partial<QuickDraft>) => setDraft((now) => ({ ...now, ...changes }));
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useTypedEarly(durationField, duration, (typed) => set({ duration: typed }));
  const echo = useDurationEcho(duration);
  const parsed = parseDuration(duration);
  const durationProblem = parsed.ok ? (parsed.seconds === 0 ? "duration" : null) : problemOf(parsed.reason);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!parsed.ok || durationProblem || !on) return;
    const entry: TimeEntryView = {
      ...{ id: uuidv7(), version: 1, day, durationSeconds: parsed.seconds, note, billable: on.billableDefault, on },
      ...{ startTime: null, endTime: null, splitId: null, activityName: activityNameOf(choices, on.activityId) },
    };
    // Empty at once for the next one; what was typed comes back if the server refuses it.
    setDraft(on ? { ...NOTHING_TYPED, on } : NOTHING_TYPED);
    setTried(false);
    durationField.current?.focus();
    const refused = await onCreate(entry);
    setRefusal(refused);
    if (!refused) return;
    set({ duration, note });
  };

  return (
    <form onSubmit={submit} noValidate className="grid gap-3">
      {refusal && <Notice tone="danger">{refusal.message}</Notice>}
      <div className="grid items-start gap-3 sm:grid-cols-[10rem_minmax(0,1fr)]">
        <TextField
          ref={durationField}
          label={t("entries.duration")}
          placeholder="1:30"
          value={duration}
          onChange={(event) => set({ duration: event.target.value })}
          hint={echo}
          error={tried && durationProblem ? t(`errors.field.${durationProblem}`) : undefined}
        />
        <RecordablePicker
          choices={choices}
          value={on}
          onChange={(chosen) => set({ on: chosen })}
          error={tried && !on ? t("entries.chooseProject") : undefined}
        />
      </div>
      <div className="flex flex-wrap items-end gap-2">
        <NoteField
          label={t("entries.note")}
          className="min-w-48 flex-1"
          value={note}
          onChange={(typed) => set({ note: typed })}
          on={on}
        />
        <Button type="submit">{t("entries.record")}</Button>
      </div>
    </form>
  );
}

function problemOf(reason: "empty" | "unreadable" | "too-long" | "negative") {
  return (
    { empty: "required", unreadable: "duration", "too-long": "duration-too-long", negative: "duration" } as const
  )[reason];
}
