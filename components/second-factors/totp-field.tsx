"use client";

import { type ChangeEvent, useRef } from "react";
import { TextField } from "@/components/ui/text-field";

const DIGITS = 6;

interface TotpFieldProps {
  label: string;
  hint: string;
  error: string | undefined;
  autoFocus?: boolean;
}

/**
 * For the code of an authenticator. The sixth digit sends the form, but only the first time: whoever corrects a code
 * decides when it is done.
 */
export function TotpField({ hint, error, ...field }: TotpFieldProps) {
  const hasBeenFull = useRef(false);
  const send = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    if (hasBeenFull.current || currentTarget.value.replace(/\D/g, "").length !== DIGITS) return;
    hasBeenFull.current = true;
    currentTarget.form?.requestSubmit();
  };
  return (
    <TextField
      {...field}
      name="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      spellCheck={false}
      hint={error ? undefined : hint}
      error={error}
      onChange={send}
      onFocus={({ currentTarget }) => currentTarget.select()}
      required
    />
  );
}
