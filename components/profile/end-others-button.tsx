"use client";

import { LogOut } from "lucide";
import { ConfirmButton } from "@/components/forms/confirm-button";
import { Icon } from "@/components/ui/icon";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

export function EndOthersButton({ action }: { action: FormAction<number> }) {
  const t = useTranslations("profile");
  return (
    <ConfirmButton
      label={t("endOthers")}
      icon={<Icon of={LogOut} />}
      size="sm"
      title={t("endOthersQuestion")}
      action={action}
      fields={{}}
      doneMessage={(count) => t("othersEnded", { count })}
    >
      {t("endOthersText")}
    </ConfirmButton>
  );
}
