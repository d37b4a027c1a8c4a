import type { ComponentProps } from "react";
import { Field, type FieldProps, partField } from "./field";

export interface FileFieldProps
  extends FieldProps,
    Omit<ComponentProps<"input">, keyof FieldProps | "id" | "type" | "children"> {}

/** A wide target: the browser accepts files dropped anywhere on it. */
export function FileField(props: FileFieldProps) {
  const { field, own } = partField(props);
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...own}
          {...control}
          type="file"
          className="block w-full cursor-pointer rounded-lg border border-dashed border-line-strong bg-surface p-4 text-ink-muted transition-colors file:mr-3 file:h-8 file:cursor-pointer file:rounded-md file:border file:border-solid file:border-line-strong file:bg-surface file:px-3 file:font-medium file:text-ink hover:bg-hover aria-invalid:border-danger"
        />
      )}
    </Field>
  );
}
