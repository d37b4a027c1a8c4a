import type { ComponentProps } from "react";
import { classes } from "./classes";
import { controlClasses } from "./control-classes";
import { Field, type FieldProps, partField } from "./field";

export interface TextAreaFieldProps
  extends FieldProps,
    Omit<ComponentProps<"textarea">, keyof FieldProps | "id" | "children"> {}

/** Grows with what is typed, where the browser can. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { field, own } = partField(props);
  const { rows = 3, ...rest } = own;
  return (
    <Field {...field}>
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
