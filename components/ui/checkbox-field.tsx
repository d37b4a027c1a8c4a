import type { ComponentProps } from "react";
import { Field, type FieldProps, partField } from "./field";

export interface CheckboxFieldProps
  extends Omit<FieldProps, "optional">,
    Omit<ComponentProps<"input">, keyof FieldProps | "id" | "type" | "children"> {}

export function CheckboxField(props: CheckboxFieldProps) {
  const { field, own } = partField(props);
  return (
    <Field {...field} layout="inline">
      {(control) => (
        <input {...own} {...control} type="checkbox" className="mt-0.5 size-4 shrink-0 pointer-coarse:size-5" />
      )}
    </Field>
  );
}
