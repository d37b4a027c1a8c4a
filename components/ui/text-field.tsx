import type { ComponentProps } from "react";
import { classes } from "./classes";
import { controlClasses, controlHeight } from "./control-classes";
import { Field, type FieldProps, partField } from "./field";

export interface TextFieldProps
  extends FieldProps,
    Omit<ComponentProps<"input">, keyof FieldProps | "id" | "children"> {
  /** A unit behind the value, e.g. "€". */
  unit?: string;
  /** Figures stand right-aligned above each other. */
  numeric?: boolean;
}

export function TextField(props: TextFieldProps) {
  const { field, own } = partField(props);
  const { unit, numeric, type = "text", ...rest } = own;
  return (
    <Field {...field}>
      {(control) => (
        <div className="relative">
          <input
            {...rest}
            {...control}
            type={type}
            className={classes(
              controlClasses,
              controlHeight,
              numeric && "text-right tabular-nums",
              unit && (unit.length > 5 ? "pr-24" : "pr-12"),
            )}
          />
          {unit && (
            <span className="pointer-events-none absolute inset-y-0 right-2.5 flex items-center text-ink-faint">
              {unit}
            </span>
          )}
        </div>
      )}
    </Field>
  );
}

/** The browser's own date input: it knows the reader's order of day and month, and the phone's picker. */
export function DateField(props: Omit<TextFieldProps, "type" | "unit" | "numeric">) {
  return <TextField {...props} type="date" />;
}
