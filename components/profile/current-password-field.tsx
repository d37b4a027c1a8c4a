"use client";

import { useTranslations } from "next-intl";
import { PasswordField } from "@/components/ui/password-field";

export function CurrentPasswordField({ error }: { error: string | undefined }) {
  const t = useTranslations("profile");
  return (
    <PasswordField
      label={t("currentPassword")}
      revealLabel={t("show")}
      name="currentPassword"
      autoComplete="current-password"
      error={error}
      required
    />
  );
}
