import { type FormEvent, useState, useTransition } from "react";
import { v7 as uuidv7 } from "uuid";
import { newTimesOf } from "@/components/calendar/new-entry";
import type { NewTimes } from "@/components/calendar/use-calendar-entries";
import { activityNameOf } from "@/components/recordables/picker-items";
import type { FieldErrors } from "@/components/time-entries/entry-draft";
import { EntryFields, type FieldsDraft } from "@/components/time-entries/entry-fields";
import type { ShownEntry } from "@/components/time-entries/use-entries";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { DialogActions } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useKeptDraft } from "@/components/unsent/use-kept-draft";
import type { InstantSpan } from "@/lib/calendar/axis";
import { useTranslations } from "@/lib/i18n/use-words";
import type { RecordableChoices } from "@/lib/recordables/schema";
import type { Refusal } from "@/lib/unsent/send";

interface NewEntryFormProps {
  /** Where an unsaved draft belongs. */
  place: string;
  before: FieldsDraft;
  drawn: InstantSpan | null;
  choices: RecordableChoices;
  onCreate: (entry: ShownEntry, times: NewTimes) => Promise<Refusal | null>;
  onClose: () => void;
}

/** Records the time that was drawn, or tapped, in the grid. Enter saves. */
export function NewEntryForm({ place, before, drawn, choices, onCreate, onClose }: NewEntryFormProps) {
  const t = useTranslations();
  const [id] = useState(() => uuidv7());
  const [draft, setDraft] = useKeptDraft(place, before);
  const [errors, setErrors] = useState<FieldErrors & { projectId?: "required" }>({});
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, startTransition] = useTransition();
  const errorAt = (field: keyof FieldErrors | "projectId") => {
    if (field === "projectId" && errors.projectId) return t("entries.chooseProject");
    const code = errors[field];
    return code ? t(`errors.field.${code}`) : refusal?.fieldErrors[field];
  };
  /** Whether it can be billed is the project's to say, until somebody says otherwise. */
  const update = (change: (now: FieldsDraft) => FieldsDraft) =>
    setDraft((now) => {
      const next = change(now);
      return next.on && next.on.projectId !== now.on?.projectId ? { ...next, billable: next.on.billableDefault } : next;
    });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const result = newTimesOf(before, draft, drawn);
    setErrors(result.ok ? {} : result.errors);
    const { on } = draft;
    if (!result.ok || !on || pending) return;
    const { times, durationSeconds } = result;
    const { day, note, billable, startTime, endTime } = draft;
    const entry: ShownEntry = {
      ...{ id, version: 1, day, durationSeconds, note, billable, on, splitId: null },
      ...{ startTime: startTime || null, endTime: endTime || null, startedAt: times.startedAt?.toISOString() ?? null },
      activityName: activityNameOf(choices, on.activityId),
    };
    startTransition(async () => {
      const refused = await onCreate(entry, times);
      setRefusal(refused);
      if (!refused) onClose();
    });
  };
  return (
    <form onSubmit={submit} noValidate className="grid gap-3">
      {refusal && <Notice tone="danger">{refusal.message}</Notice>}
      <EntryFields draft={draft} onChange={update} choices={choices} errorAt={errorAt} />
      <CheckboxField
        label={t("entries.billable")}
        checked={draft.billable}
        onChange={(event) => setDraft((now) => ({ ...now, billable: event.target.checked }))}
      />
      <DialogActions>
        <Button onClick={onClose}>{t("common.cancel")}</Button>
        <Button type="submit" variant="primary" pending={pending}>
          {t("calendar.record")}
        </Button>
      </DialogActions>
    </form>
  );
}
