"use client";

import { Mail } from "lucide";
import { ConfirmButton } from "@/components/forms/confirm-button";
import { Icon } from "@/components/ui/icon";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

export function RemindAllButton({ count, action }: { count: number; action: FormAction<number> }) {
  const t = useTranslations("memberFactors");
  return (
    <ConfirmButton
      label={t("remindAll")}
      icon={<Icon of={Mail} />}
      variant="primary"
      title={t("remindAllQuestion", { count })}
      tone="primary"
      action={action}
      fields={{}}
      doneMessage={(reminded) => t("remindedAll", { count: reminded })}
    >
      {t("remindAllText")}
    </ConfirmButton>
  );
}
