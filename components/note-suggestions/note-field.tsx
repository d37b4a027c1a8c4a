"use client";

import { type KeyboardEvent, useRef } from "react";
import { useNoteSuggestions } from "@/components/note-suggestions/use-note-suggestions";
import { classes } from "@/components/ui/classes";
import { ComboBoxList } from "@/components/ui/combo-box-list";
import { controlClasses, controlHeight } from "@/components/ui/control-classes";
import { Field, type FieldProps, partField } from "@/components/ui/field";
import { useTypedEarly } from "@/components/ui/use-typed-early";
import { useTranslations } from "@/lib/i18n/use-words";

interface NoteFieldProps extends FieldProps {
  name?: string;
  value: string;
  onChange: (note: string) => void;
  /** What the note is for, as far as it is known: its own notes are suggested first. */
  on: { projectId: string; taskId: string | null } | null;
  /** How many lines it begins with; one that can have no more when left out. */
  rows?: number;
  placeholder?: string;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  onBlur?: () => void;
}

/** Free text, with one's own notes of the past to take instead. Needs the namespace "recordables". */
export function NoteField(props: NoteFieldProps) {
  const { field, own } = partField(props);
  const { name, value, onChange, on, rows, placeholder, onKeyDown, onBlur } = own;
  const t = useTranslations("recordables");
  const state = useNoteSuggestions({ value, onChange, on });
  const { open, listId, activeIndex, optionId, shown } = state;
  const input = useRef<HTMLInputElement>(null);
  useTypedEarly(input, value, onChange);

  const shared = {
    ...{ name, value, placeholder, maxLength: 5_000 },
    autoComplete: "off",
    "aria-autocomplete": "list",
    "aria-controls": open ? listId : undefined,
    "aria-activedescendant": activeIndex >= 0 ? optionId(activeIndex) : undefined,
    onBlur: () => {
      state.close();
      onBlur?.();
    },
  } as const;
  return (
    <Field {...field}>
      {(control) => (
        <div className="anchor relative">
          {rows === undefined ? (
            <input
              {...shared}
              {...control}
              ref={input}
              type="text"
              role="combobox"
              aria-expanded={open}
              onChange={(event) => state.type(event.target.value)}
              onKeyDown={state.takeKey}
              className={classes(controlClasses, controlHeight)}
            />
          ) : (
            <textarea
              {...shared}
              {...control}
              rows={rows}
              onChange={(event) => state.type(event.target.value)}
              onKeyDown={(event) => state.takeKey(event) || onKeyDown?.(event)}
              className={classes(controlClasses, "field-sizing-content min-h-16 px-2.5 py-1.5")}
            />
          )}
          <p role="status" className="sr-only">
            {open && t("noteSuggestions", { count: shown.length })}
          </p>
          <ComboBoxList state={state} label={t("earlierNotes")} emptyMessage="" />
        </div>
      )}
    </Field>
  );
}
