"use client";

import { LogOut } from "lucide";
import { ConfirmButton } from "@/components/forms/confirm-button";
import { Icon } from "@/components/ui/icon";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

/** Needs the namespace "members". */
export function EndAllButton({ action }: { action: FormAction<number> }) {
  const t = useTranslations("members");
  return (
    <ConfirmButton
      label={t("endAll")}
      icon={<Icon of={LogOut} />}
      tone="danger"
      title={t("endAllQuestion")}
      action={action}
      fields={{}}
      doneMessage={(count) => t("allEnded", { count })}
    >
      {t("endAllText")}
    </ConfirmButton>
  );
}
