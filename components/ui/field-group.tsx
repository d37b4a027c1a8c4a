import { CircleAlert } from "lucide";
import { type ReactNode, useId } from "react";
import { classes } from "./classes";
import { Icon } from "./icon";

interface FieldGroupProps {
  /** What the controls are about, together. */
  legend: string;
  /** Keeps the legend for screen readers only, where the place already says it. */
  legendHidden?: boolean;
  hint?: ReactNode;
  error?: string;
  className?: string;
  children: ReactNode;
}

/** Several controls that answer one question, such as check boxes or radio buttons. */
export function FieldGroup({ legend, legendHidden, hint, error, className, children }: FieldGroupProps) {
  const id = useId();
  const describedBy = classes(error ? `${id}-error` : null, hint ? `${id}-hint` : null) || undefined;
  return (
    <fieldset aria-describedby={describedBy} className={classes("grid min-w-0 gap-2", className)}>
      <legend className={legendHidden ? "sr-only" : "mb-1 text-sm font-medium text-ink"}>{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-ink-faint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm text-danger-text">
          <Icon of={CircleAlert} className="mt-0.75 size-3.5 shrink-0" />
          {error}
        </p>
      )}
      {children}
    </fieldset>
  );
}
