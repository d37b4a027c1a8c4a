import { ChevronDown } from "lucide";
import type { ComponentProps } from "react";
import { classes } from "./classes";
import { controlClasses, controlHeight } from "./control-classes";
import { Field, type FieldProps, partField } from "./field";
import { Icon } from "./icon";

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

export interface SelectGroup {
  label: string;
  options: readonly SelectOption[];
}

export interface SelectFieldProps
  extends FieldProps,
    Omit<ComponentProps<"select">, keyof FieldProps | "id" | "children" | "multiple" | "size"> {
  options: readonly (SelectOption | SelectGroup)[];
  /** The words of an empty first option. */
  placeholder?: string;
}

export function SelectField(props: SelectFieldProps) {
  const { field, own } = partField(props);
  const { options, placeholder, ...rest } = own;
  return (
    <Field {...field}>
      {(control) => (
        <div className="relative">
          <select
            {...rest}
            {...control}
            className={classes(controlClasses, controlHeight, "appearance-none truncate pr-8")}
          >
            {placeholder !== undefined && <option value="">{placeholder}</option>}
            {options.map((entry) =>
              "options" in entry ? (
                <optgroup key={entry.label} label={entry.label}>
                  {entry.options.map(renderOption)}
                </optgroup>
              ) : (
                renderOption(entry)
              ),
            )}
          </select>
          <Icon
            of={ChevronDown}
            className="pointer-events-none absolute inset-y-0 right-2 my-auto size-4 text-ink-muted"
          />
        </div>
      )}
    </Field>
  );
}

function renderOption({ value, label, disabled }: SelectOption) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  );
}
