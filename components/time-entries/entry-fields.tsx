import type { KeyboardEvent } from "react";
import { NoteField } from "@/components/note-suggestions/note-field";
import { RecordablePicker } from "@/components/recordables/recordable-picker";
import { type EntryDraft, type FieldErrors, withDuration, withTimes } from "@/components/time-entries/entry-draft";
import { useDurationEcho } from "@/components/time-entries/use-duration-echo";
import { DateField, TextField } from "@/components/ui/text-field";
import { useTranslations } from "@/lib/i18n/use-words";
import type { KnownRecordableView, RecordableChoices } from "@/lib/recordables/schema";

/** An entry that may not yet say what it is recorded on. */
export type FieldsDraft = Omit<EntryDraft, "on"> & { on: KnownRecordableView | null };

interface EntryFieldsProps {
  draft: FieldsDraft;
  onChange: (update: (now: FieldsDraft) => FieldsDraft) => void;
  choices: RecordableChoices;
  /** Has seconds to show, then. */
  inSeconds?: boolean;
  /** What it is recorded on can be changed, but not cleared. */
  required?: boolean;
  errorAt: (field: keyof FieldErrors | "projectId") => string | undefined;
}

/** What there is to say about an entry. Enter saves from everywhere; Shift + Enter is a new line of the note. */
export function EntryFields({ draft, onChange, choices, inSeconds, required, errorAt }: EntryFieldsProps) {
  const t = useTranslations("entries");
  const echo = useDurationEcho(draft.duration);
  const set = (changes: Partial<FieldsDraft>) => onChange((now) => ({ ...now, ...changes }));
  const step = inSeconds ? 1 : undefined;
  return (
    <>
      <RecordablePicker
        choices={choices}
        value={draft.on}
        onChange={(on) => (on || !required) && set({ on })}
        error={errorAt("projectId")}
        required={required}
        autoFocus
      />
      <NoteField
        label={t("note")}
        rows={1}
        value={draft.note}
        onChange={(note) => set({ note })}
        on={draft.on}
        onKeyDown={saveOnEnter}
      />
      <div className="grid grid-cols-2 items-start gap-3 *:min-w-0 sm:grid-cols-4">
        <TextField
          label={t("duration")}
          value={draft.duration}
          onChange={(event) => onChange((now) => withDuration(now, event.target.value))}
          hint={echo}
          error={errorAt("duration")}
        />
        <TextField
          type="time"
          step={step}
          label={t("start")}
          value={draft.startTime}
          onChange={(event) => onChange((now) => withTimes(now, { startTime: event.target.value }))}
          error={errorAt("startTime")}
        />
        <TextField
          type="time"
          step={step}
          label={t("end")}
          value={draft.endTime}
          onChange={(event) => onChange((now) => withTimes(now, { endTime: event.target.value }))}
          error={errorAt("endTime")}
        />
        <DateField
          label={t("day")}
          value={draft.day}
          onChange={(event) => set({ day: event.target.value })}
          error={errorAt("day")}
        />
      </div>
    </>
  );
}

function saveOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
