"use client";

import { Trash2 } from "lucide";
import { ConfirmButton } from "@/components/forms/confirm-button";
import { Icon } from "@/components/ui/icon";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

interface DiscardButtonProps {
  id: string;
  fileName: string;
  action: FormAction<never>;
}

export function DiscardButton({ id, fileName, action }: DiscardButtonProps) {
  const t = useTranslations("imports.discard");
  return (
    <ConfirmButton label={t("label")} title={t("title")} icon={<Icon of={Trash2} />} action={action} fields={{ id }}>
      <p className="wrap-anywhere">{t("text", { file: fileName })}</p>
    </ConfirmButton>
  );
}
