import type { ComponentProps } from "react";
import { Field, type FieldProps } from "./field";

export interface CheckboxFieldProps
  extends Omit<FieldProps, "optional">,
    Omit<ComponentProps<"input">, keyof FieldProps | "id" | "type" | "children"> {}

export function CheckboxField({ label, labelHidden, hint, error, className, ...rest }: CheckboxFieldProps) {
  return (
    <Field {...{ label, labelHidden, hint, error, className }} layout="inline">
      {(control) => (
        <input {...rest} {...control} type="checkbox" className="mt-0.5 size-4 shrink-0 pointer-coarse:size-5" />
      )}
    </Field>
  );
}
