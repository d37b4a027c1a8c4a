import { CircleAlert } from "lucide";
import { type ReactNode, useId } from "react";
import { classes } from "./classes";
import { Icon } from "./icon";

export interface FieldProps {
  label: string;
  /** Keeps the label for screen readers only, where the place already says it. */
  labelHidden?: boolean;
  /** The word for "optional", shown behind the label. */
  optional?: string;
  hint?: ReactNode;
  /** What is wrong and what to do; marks the control as invalid. */
  error?: string;
  /** For the whole field, e.g. its width. */
  className?: string;
}

export interface ControlProps {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

interface FieldLayout extends FieldProps {
  /** "inline" puts the label behind the control, for check boxes. */
  layout?: "stacked" | "inline";
  children: (control: ControlProps) => ReactNode;
}

/** Parts what a field says from what belongs to its control. */
export function partField<Props extends FieldProps>(props: Props) {
  const { label, labelHidden, optional, hint, error, className, ...own } = props;
  return { field: { label, labelHidden, optional, hint, error, className }, own };
}

const labelClasses = { stacked: "text-sm font-medium", inline: "text-base pointer-coarse:leading-6" };

/** Ties label, hint and error to any control: spread what `children` receives onto it. */
export function Field({
  label,
  labelHidden,
  optional,
  hint,
  error,
  className,
  layout = "stacked",
  children,
}: FieldLayout) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const control = children({
    id,
    "aria-describedby": classes(errorId, hintId) || undefined,
    "aria-invalid": error ? true : undefined,
  });
  const labelled = (
    <label htmlFor={id} className={labelHidden ? "sr-only" : labelClasses[layout]}>
      {label}
      {optional && <span className="font-normal text-ink-faint"> {optional}</span>}
    </label>
  );
  const messages = (
    <>
      {error && (
        <p id={errorId} className="flex items-start gap-1.5 text-sm text-danger-text">
          <Icon of={CircleAlert} className="mt-0.75 size-3.5 shrink-0" />
          {error}
        </p>
      )}
      {hint && (
        <p id={hintId} className="text-sm text-ink-faint">
          {hint}
        </p>
      )}
    </>
  );
  if (layout === "inline") {
    return (
      <div className={classes("flex items-start gap-2", className)}>
        {control}
        <div className="grid gap-0.5">
          {labelled}
          {messages}
        </div>
      </div>
    );
  }
  return (
    <div className={classes("grid grid-cols-1 content-start gap-1", className)}>
      {labelled}
      {control}
      {messages}
    </div>
  );
}
