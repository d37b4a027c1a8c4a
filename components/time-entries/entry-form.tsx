"use client";

import { type FormEvent, type KeyboardEvent, type ReactNode, useState, useTransition } from "react";
import {
  changesOf,
  draftOf,
  type EntryDraft,
  type FieldErrors,
  previewOf,
} from "@/components/time-entries/entry-draft";
import { EntryFields } from "@/components/time-entries/entry-fields";
import type { ShownEntry } from "@/components/time-entries/use-entries";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { classes } from "@/components/ui/classes";
import { Notice } from "@/components/ui/notice";
import { useKeptDraft } from "@/components/unsent/use-kept-draft";
import { useTranslations } from "@/lib/i18n/use-words";
import type { RecordableChoices } from "@/lib/recordables/schema";
import type { ChangeTimeEntryInput, TimeEntryView } from "@/lib/time-entries/schema";
import type { Refusal } from "@/lib/unsent/send";

interface EntryFormProps {
  entry: ShownEntry;
  choices: RecordableChoices;
  onSave: (changes: Omit<ChangeTimeEntryInput, "id" | "version">, preview: TimeEntryView) => Promise<Refusal | null>;
  onClose: () => void;
  /** What else can be done with the entry. */
  more?: ReactNode;
  className?: string;
}

/** Changes an entry in its place. Enter saves, Escape leaves it as it was. */
export function EntryForm({ entry, choices, onSave, onClose: close, more, className }: EntryFormProps) {
  const t = useTranslations();
  const [before] = useState(() => draftOf(entry));
  const [draft, setDraft, clearDraft] = useKeptDraft(`entry.${entry.id}`, before);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, startTransition] = useTransition();
  const onClose = () => {
    clearDraft();
    close();
  };
  const errorAt = (field: keyof FieldErrors | "projectId") => {
    const code = field === "projectId" ? undefined : errors[field];
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
  const cancelOnEscape = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose();
  };

  return (
    <form
      onSubmit={submit}
      onKeyDown={cancelOnEscape}
      noValidate
      aria-label={t("entries.editing")}
      className={classes("grid gap-3", className ?? "bg-canvas p-4")}
    >
      {refusal && <Notice tone="danger">{refusal.message}</Notice>}
      <EntryFields
        draft={draft}
        onChange={(update) => setDraft((now) => ({ ...now, ...keepWork(update(now), now) }))}
        choices={choices}
        inSeconds={before.startTime.length > 5 || before.endTime.length > 5}
        required
        errorAt={errorAt}
      />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <CheckboxField
          label={t("entries.billable")}
          checked={draft.billable}
          onChange={(event) => setDraft((now) => ({ ...now, billable: event.target.checked }))}
        />
        <div className="ml-auto flex flex-wrap justify-end gap-2">
          {more}
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button type="submit" variant="primary" pending={pending}>
            {t("common.save")}
          </Button>
        </div>
      </div>
    </form>
  );
}

/** A recorded entry is always on something. */
function keepWork({ on, ...next }: Omit<EntryDraft, "on"> & { on: EntryDraft["on"] | null }, now: EntryDraft) {
  return { ...next, on: on ?? now.on };
}
