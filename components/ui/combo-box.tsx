"use client";

import { ChevronsUpDown } from "lucide";
import { useRef } from "react";
import { classes } from "./classes";
import type { ComboBoxEntry } from "./combo-box-items";
import { ComboBoxList } from "./combo-box-list";
import { controlClasses, controlHeight } from "./control-classes";
import { Field, type FieldProps, partField } from "./field";
import { Icon } from "./icon";
import { Spinner } from "./spinner";
import { useComboBox } from "./use-combo-box";

export interface ComboBoxProps extends FieldProps {
  /** Items, or sections of items. */
  items: readonly ComboBoxEntry[];
  /** Name of the hidden input that carries the chosen id. */
  name?: string;
  /** The chosen id; leave out and use `defaultValue` when the form alone needs it. */
  value?: string | null;
  defaultValue?: string | null;
  onChange?: (id: string | null) => void;
  /** Lets the caller ask for what is not there yet: called when the list opens. */
  onOpen?: () => void;
  /** Lets the caller add to `items` what it finds: called 200 ms after the last key, and with "" when the search is over. */
  onSearch?: (text: string) => void;
  /** Items are on their way. */
  pending?: boolean;
  placeholder?: string;
  emptyMessage: string;
  /** The words of the button that opens the list. */
  openLabel: string;
  autoFocus?: boolean;
  disabled?: boolean;
  /** The choice can be changed, but not cleared. */
  required?: boolean;
}

/** A select one can search. */
export function ComboBox(props: ComboBoxProps) {
  const { field, own } = partField(props);
  const {
    items,
    name,
    value,
    defaultValue,
    onChange,
    onOpen,
    onSearch,
    pending = false,
    emptyMessage,
    openLabel,
    required = false,
    ...rest
  } = own;
  const input = useRef<HTMLInputElement>(null);
  const state = useComboBox({ items, value, defaultValue, onChange, onOpen, onSearch, required });

  const toggle = () => {
    input.current?.focus();
    input.current?.select();
    state.toggle();
  };
  return (
    <Field {...field}>
      {(control) => (
        <div className="anchor relative">
          <input
            {...rest}
            {...control}
            ref={input}
            type="text"
            role="combobox"
            aria-expanded={state.open && !state.isEmpty}
            aria-controls={state.listId}
            aria-activedescendant={state.activeIndex >= 0 ? state.optionId(state.activeIndex) : undefined}
            aria-autocomplete="list"
            aria-required={required || undefined}
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            value={state.text}
            onChange={(event) => state.type(event.target.value)}
            onClick={() => state.open || toggle()}
            onKeyDown={state.onKeyDown}
            onBlur={state.leave}
            className={classes(controlClasses, controlHeight, "truncate pr-9")}
          />
          <button
            type="button"
            tabIndex={-1}
            aria-label={openLabel}
            disabled={rest.disabled}
            onMouseDown={(event) => event.preventDefault()}
            onClick={toggle}
            className="absolute inset-y-0 right-0 grid w-9 place-items-center text-ink-muted"
          >
            {pending ? <Spinner /> : <Icon of={ChevronsUpDown} className="size-4" />}
          </button>
          <ComboBoxList state={state} label={field.label} pending={pending} emptyMessage={emptyMessage} />
          {name && <input type="hidden" name={name} value={state.chosenId ?? ""} disabled={rest.disabled} />}
        </div>
      )}
    </Field>
  );
}
