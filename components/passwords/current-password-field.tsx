"use client";

import { PasswordField } from "@/components/ui/password-field";
import { useTranslations } from "@/lib/i18n/use-words";

/** Asks for the password again. Needs "passwords". */
export function CurrentPasswordField({ error, autoFocus }: { error: string | undefined; autoFocus?: boolean }) {
  const t = useTranslations("passwords");
  return (
    <PasswordField
      label={t("currentPassword")}
      revealLabel={t("show")}
      name="currentPassword"
      autoComplete="current-password"
      error={error}
      required
      autoFocus={autoFocus}
    />
  );
}
