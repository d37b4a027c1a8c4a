"use client";

import { Copy, Trash2 } from "lucide";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState, useTransition } from "react";
import { NoteField } from "@/components/note-suggestions/note-field";
import {
  changesOf,
  type EntryDraft,
  type FieldErrors,
  withDuration,
  withTimes,
} from "@/components/time-entries/entry-draft";
import { useDurationEcho } from "@/components/time-entries/use-duration-echo";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { useKeptDraft } from "@/components/unsent/use-kept-draft";
import { useTranslations } from "@/lib/i18n/use-words";
import { parseDuration } from "@/lib/time/duration";
import type { ChangeTimeEntryInput } from "@/lib/time-entries/schema";
import type { Refusal } from "@/lib/unsent/send";

export type EntryChanges = Omit<ChangeTimeEntryInput, "id" | "version">;

interface EntryFormProps {
  /** The entry's id, or for a new one its cell: where an unsaved draft belongs. */
  place: string;
  /** The entry as it is, or as a new one begins. */
  before: EntryDraft;
  focus: "duration" | "note";
  /** What is wrong, or null when it is saved or kept. */
  onSave: (changes: EntryChanges, draft: EntryDraft) => Promise<Refusal | null>;
  onClose: () => void;
  onDelete?: () => void;
  /** Records what is typed as a further entry. */
  onDuplicate?: (draft: EntryDraft, durationSeconds: number) => Promise<Refusal | null>;
}

/** One entry's time, note and whether it is billable. What was typed stays until it is saved. Enter saves. */
export function EntryForm({ place, before, focus, onSave, onClose: close, onDelete, onDuplicate }: EntryFormProps) {
  const t = useTranslations();
  const [draft, setDraft, clearDraft] = useKeptDraft(`entry.${place}`, before);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, startTransition] = useTransition();
  const echo = useDurationEcho(draft.duration);
  const form = useFocusOn(focus);
  const onClose = () => {
    clearDraft();
    close();
  };
  const errorAt = (field: keyof FieldErrors) => {
    const code = errors[field];
    return code ? t(`errors.field.${code}`) : refusal?.fieldErrors[field];
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const result = changesOf(before, draft);
    // An entry of no length would be none.
    const isNothing = result.ok && result.changes.durationSeconds === 0;
    setErrors(isNothing ? { duration: "required" } : result.ok ? {} : result.errors);
    if (!result.ok || isNothing || pending) return;
    if (Object.keys(result.changes).length === 0) return onClose();
    startTransition(async () => {
      const refused = await onSave(result.changes, draft);
      setRefusal(refused);
      if (!refused) onClose();
    });
  };

  const duplicate = () => {
    const parsed = parseDuration(draft.duration);
    if (!parsed.ok || parsed.seconds === 0) return setErrors({ duration: "duration" });
    startTransition(async () => {
      const refused = (await onDuplicate?.(draft, parsed.seconds)) ?? null;
      setRefusal(refused);
      if (!refused) onClose();
    });
  };

  return (
    <form ref={form} onSubmit={submit} noValidate className="grid gap-3">
      {refusal && <Notice tone="danger">{refusal.message}</Notice>}
      <div className="grid grid-cols-3 items-start gap-3">
        <TextField
          name="duration"
          label={t("timesheet.duration")}
          value={draft.duration}
          onChange={(event) => setDraft((now) => withDuration(now, event.target.value))}
          hint={echo}
          error={errorAt("duration")}
          autoComplete="off"
          className={before.startTime ? undefined : "col-span-3"}
        />
        {before.startTime && (
          <>
            <TextField
              type="time"
              step={before.startTime.length > 5 ? 1 : undefined}
              label={t("timesheet.start")}
              value={draft.startTime}
              onChange={(event) => setDraft((now) => withTimes(now, { startTime: event.target.value }))}
              error={errorAt("startTime")}
            />
            <TextField
              type="time"
              step={before.endTime.length > 5 ? 1 : undefined}
              label={t("timesheet.end")}
              value={draft.endTime}
              onChange={(event) => setDraft((now) => withTimes(now, { endTime: event.target.value }))}
              error={errorAt("endTime")}
            />
          </>
        )}
      </div>
      <NoteField
        name="note"
        label={t("timesheet.note")}
        placeholder={t("timesheet.notePlaceholder")}
        rows={3}
        value={draft.note}
        onChange={(note) => setDraft((now) => ({ ...now, note }))}
        on={draft.on}
        onKeyDown={saveOnEnter}
      />
      <CheckboxField
        label={t("common.billable")}
        checked={draft.billable}
        onChange={(event) => setDraft((now) => ({ ...now, billable: event.target.checked }))}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <div className="-ml-3 mr-auto flex flex-wrap empty:hidden max-sm:w-full">
          {onDelete && (
            <Button variant="ghost" icon={<Icon of={Trash2} />} onClick={onDelete}>
              {t("timesheet.deleteEntry")}
            </Button>
          )}
          {onDuplicate && (
            <Button variant="ghost" icon={<Icon of={Copy} />} onClick={duplicate}>
              {t("timesheet.duplicate")}
            </Button>
          )}
        </div>
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

/** Shift + Enter is a new line of the note. */
function saveOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

/** After the dialog has chosen the first thing in it. */
function useFocusOn(name: string) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const field = form.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name=${name}]`);
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  }, [name]);
  return form;
}
