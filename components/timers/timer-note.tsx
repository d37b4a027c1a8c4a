"use client";

import { NoteField } from "@/components/note-suggestions/note-field";
import { useKeptDraft } from "@/components/unsent/use-kept-draft";
import { useTranslations } from "@/lib/i18n/use-words";
import type { TimerView } from "@/lib/timers/schema";

/** What one is working on, saved with Enter or by leaving the field. */
export function TimerNote({ timer, onSave }: { timer: TimerView; onSave: (note: string) => void }) {
  const t = useTranslations("timer");
  const [note, setNote, clearDraft] = useKeptDraft(`timer-note.${timer.id}`, timer.note);
  const save = () => {
    if (note === timer.note) return;
    clearDraft();
    onSave(note);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <NoteField
        label={t("note")}
        labelHidden
        placeholder={t("notePlaceholder")}
        value={note}
        onChange={setNote}
        on={timer.on}
        onBlur={save}
      />
    </form>
  );
}
