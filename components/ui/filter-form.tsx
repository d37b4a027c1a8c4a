"use client";

import Form from "next/form";
import type { FocusEvent, FormEvent, ReactNode } from "react";

interface FilterFormProps {
  /** The page whose query the form fills. */
  action: string;
  /** Names the form for screen readers. */
  label: string;
  /** The button for browsers without script. */
  submitLabel: string;
  children: ReactNode;
}

/**
 * Search and filters as a GET form: what is chosen stands in the URL. A choice applies at once, typing after a pause, and
 * a date when its field is left.
 */
export function FilterForm({ action, label, submitLabel, children }: FilterFormProps) {
  return (
    <Form
      action={action}
      replace
      scroll={false}
      prefetch={false}
      role="search"
      aria-label={label}
      onChange={applyChoice}
      className="mb-4 flex flex-wrap items-end gap-2"
    >
      {children}
      <noscript>
        <button type="submit" className="h-8 rounded-md border border-line-strong bg-surface px-3 font-medium">
          {submitLabel}
        </button>
      </noscript>
    </Form>
  );
}

function applyChoice(event: FormEvent<HTMLFormElement>) {
  const { target, currentTarget } = event;
  const chosen =
    target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === "checkbox");
  if (chosen) currentTarget.requestSubmit();
}

/** For a date's `onBlur`: while one types it, each key makes another date. */
export function applyDate({ currentTarget: { form, defaultValue, value } }: FocusEvent<HTMLInputElement>) {
  if (value !== defaultValue) form?.requestSubmit();
}
