import type { ComponentProps } from "react";
import { classes } from "./classes";
import { controlClasses } from "./control-classes";
import { Field, type FieldProps } from "./field";

export interface TextAreaFieldProps
  extends FieldProps,
    Omit<ComponentProps<"textarea">, keyof FieldProps | "id" | "children"> {}

/** Grows with what is typed, where the browser can. */
export function TextAreaField({
  label,
  labelHidden,
  optional,
  hint,
  error,
  className,
  rows = 3,
  ...rest
}: TextAreaFieldProps) {
  return (
    <Field {...{ label, labelHidden, optional, hint, error, className }}>
      {(control) => (
        <textarea
          {...rest}
          {...control}
          rows={rows}
          className={classes(controlClasses, "field-sizing-content min-h-16 px-2.5 py-1.5")}
        />
      )}
    </Field>
  );
}
