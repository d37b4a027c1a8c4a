"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useState, useTransition } from "react";
import { RecordablePicker } from "@/components/recordables/recordable-picker";
import {
  changesOf,
  draftOf,
  type EntryDraft,
  type FieldErrors,
  previewOf,
  withDuration,
  withTimes,
} from "@/components/time-entries/entry-draft";
import { useDurationEcho } from "@/components/time-entries/use-duration-echo";
import type { ShownEntry } from "@/components/time-entries/use-entries";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { Notice } from "@/components/ui/notice";
import { TextAreaField } from "@/components/ui/text-area-field";
import { DateField, TextField } from "@/components/ui/text-field";
import type { RecordableChoices } from "@/lib/recordables/schema";
import type { ChangeTimeEntryInput, TimeEntryView } from "@/lib/time-entries/schema";
import type { Refusal } from "@/lib/unsent/send";

interface EntryFormProps {
  entry: ShownEntry;
  choices: RecordableChoices;
  onSave: (changes: Omit<ChangeTimeEntryInput, "id" | "version">, preview: TimeEntryView) => Promise<Refusal | null>;
  onClose: () => void;
}

/** Changes an entry in its place. Enter saves (Shift + Enter is a new line of the note), Escape leaves it as it was. */
export function EntryForm({ entry, choices, onSave, onClose }: EntryFormProps) {
  const t = useTranslations();
  const [before] = useState(() => draftOf(entry));
  const [draft, setDraft] = useState(before);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, startTransition] = useTransition();
  const echo = useDurationEcho(draft.duration);
  const set = (changes: Partial<EntryDraft>) => setDraft((now) => ({ ...now, ...changes }));
  const errorAt = (field: keyof FieldErrors) => {
    const code = errors[field];
    return code ? t(`errors.field.${code}`) : refusal?.fieldErrors[field];
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const result = changesOf(before, draft);
    setErrors(result.ok ? {} : result.errors);
    if (!result.ok || pending) return;
    if (Object.keys(result.changes).length === 0) return onClose();
    startTransition(async () => {
      const refused = await onSave(result.changes, previewOf(entry, draft));
      setRefusal(refused);
      if (!refused) onClose();
    });
  };
  const saveOnEnter = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  const cancelOnEscape = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose();
  };

  return (
    <form
      onSubmit={submit}
      onKeyDown={cancelOnEscape}
      noValidate
      aria-label={t("entries.editing")}
      className="grid gap-3 bg-canvas p-4"
    >
      {refusal && <Notice tone="danger">{refusal.message}</Notice>}
      <RecordablePicker choices={choices} value={draft.on} onChange={(on) => on && set({ on })} required autoFocus />
      <TextAreaField
        label={t("entries.note")}
        rows={1}
        maxLength={5_000}
        value={draft.note}
        onChange={(event) => set({ note: event.target.value })}
        onKeyDown={saveOnEnter}
      />
      <div className="grid grid-cols-2 items-start gap-3 *:min-w-0 sm:grid-cols-4">
        <TextField
          label={t("entries.duration")}
          value={draft.duration}
          onChange={(event) => setDraft((now) => withDuration(now, event.target.value))}
          hint={echo}
          error={errorAt("duration")}
        />
        <TextField
          type="time"
          step={before.startTime.length > 5 || before.endTime.length > 5 ? 1 : undefined}
          label={t("entries.start")}
          value={draft.startTime}
          onChange={(event) => setDraft((now) => withTimes(now, { startTime: event.target.value }))}
          error={errorAt("startTime")}
        />
        <TextField
          type="time"
          step={before.startTime.length > 5 || before.endTime.length > 5 ? 1 : undefined}
          label={t("entries.end")}
          value={draft.endTime}
          onChange={(event) => setDraft((now) => withTimes(now, { endTime: event.target.value }))}
          error={errorAt("endTime")}
        />
        <DateField
          label={t("entries.day")}
          value={draft.day}
          onChange={(event) => set({ day: event.target.value })}
          error={errorAt("day")}
        />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <CheckboxField
          label={t("entries.billable")}
          checked={draft.billable}
          onChange={(event) => set({ billable: event.target.checked })}
        />
        <div className="flex gap-2">
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button type="submit" variant="primary" pending={pending}>
            {t("common.save")}
          </Button>
        </div>
      </div>
    </form>
  );
}
