"use client";

import { ConfirmButton } from "@/components/forms/confirm-button";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

export function WithdrawButton({ id, action }: { id: string; action: FormAction<void> }) {
  const t = useTranslations("restores.choices");
  return (
    <ConfirmButton
      label={t("withdraw")}
      title={t("withdrawTitle")}
      action={action}
      fields={{ id }}
      doneMessage={t("withdrawn")}
    >
      <p>{t("withdrawText")}</p>
    </ConfirmButton>
  );
}
