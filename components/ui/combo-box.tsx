"use client";

import { ChevronsUpDown } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button as AriaButton, ComboBox as AriaComboBox, Input, Popover } from "react-aria-components/ComboBox";
import { Group } from "react-aria-components/Group";
import { classes } from "./classes";
import { type ComboBoxItem, ComboBoxList, type ComboBoxSection } from "./combo-box-list";
import { matchesEveryWord } from "./combo-box-search";
import { controlClasses, controlHeight } from "./control-classes";
import { Field, type FieldProps } from "./field";
import { Spinner } from "./spinner";

export interface ComboBoxProps extends FieldProps {
  items: readonly (ComboBoxItem | ComboBoxSection)[];
  /** Name of the hidden input that carries the chosen id. */
  name?: string;
  /** The chosen id; leave out and use `defaultValue` when the form alone needs it. */
  value?: string | null;
  defaultValue?: string | null;
  onChange?: (id: string | null) => void;
  /** Makes `items` the caller's to search: called 200 ms after the last key. Keep the chosen item among them. */
  onSearch?: (text: string) => void;
  /** Items are on their way. */
  pending?: boolean;
  placeholder?: string;
  emptyMessage: string;
  /** The words of the button that opens the list. */
  openLabel: string;
  autoFocus?: boolean;
  disabled?: boolean;
  required?: boolean;
}

export function ComboBox({
  label,
  labelHidden,
  optional,
  hint,
  error,
  className,
  items,
  name,
  value,
  defaultValue,
  onChange,
  onSearch,
  pending,
  placeholder,
  emptyMessage,
  openLabel,
  autoFocus,
  disabled,
  required,
}: ComboBoxProps) {
  const [dialog, setDialog] = useState<HTMLDialogElement | null>(null);
  const search = useDebounced(onSearch, 200);
  return (
    <Field {...{ label, labelHidden, optional, hint, error, className }}>
      {({ id, "aria-describedby": describedBy, "aria-invalid": invalid }) => (
        <AriaComboBox<ComboBoxItem | ComboBoxSection>
          id={id}
          aria-label={label}
          aria-describedby={describedBy}
          isInvalid={invalid}
          isDisabled={disabled}
          isRequired={required}
          validationBehavior="aria"
          name={name}
          value={value}
          defaultValue={defaultValue}
          onChange={(key) => onChange?.(key === null ? null : String(key))}
          onInputChange={search}
          {...(onSearch ? { items } : { defaultItems: items, defaultFilter: matchesEveryWord })}
          menuTrigger="focus"
          allowsEmptyCollection
        >
          <Group className="relative" ref={(group) => setDialog(group?.closest("dialog") ?? null)}>
            <Input
              autoFocus={autoFocus}
              placeholder={placeholder}
              onFocus={(event) => event.currentTarget.select()}
              className={classes(controlClasses, controlHeight, "truncate pr-9")}
            />
            <AriaButton
              aria-label={openLabel}
              className="absolute inset-y-0 right-0 grid w-9 place-items-center text-ink-muted"
            >
              {pending ? <Spinner /> : <ChevronsUpDown className="size-4" />}
            </AriaButton>
          </Group>
          <Popover
            // What lies outside an open modal dialog can't be reached.
            UNSTABLE_portalContainer={dialog ?? undefined}
            offset={4}
            className="w-(--trigger-width) min-w-56 overflow-hidden rounded-md border border-line bg-raised shadow-overlay"
          >
            <ComboBoxList emptyMessage={emptyMessage} />
          </Popover>
        </AriaComboBox>
      )}
    </Field>
  );
}

function useDebounced(call: ((text: string) => void) | undefined, delay_ms: number) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (text: string) => {
    clearTimeout(timer.current);
    if (call) timer.current = setTimeout(call, delay_ms, text);
  };
}
