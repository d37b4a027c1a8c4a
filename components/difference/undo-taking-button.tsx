"use client";

import { Undo2 } from "lucide";
import { ConfirmButton } from "@/components/forms/confirm-button";
import { Icon } from "@/components/ui/icon";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

interface UndoTakingButtonProps {
  id: string;
  takingId: string;
  action: FormAction<void>;
}

export function UndoTakingButton({ id, takingId, action }: UndoTakingButtonProps) {
  const t = useTranslations("difference.takings");
  return (
    <ConfirmButton
      label={t("undo")}
      title={t("undoTitle")}
      icon={<Icon of={Undo2} />}
      size="sm"
      action={action}
      fields={{ id, takingId }}
    >
      <p>{t("undoText")}</p>
    </ConfirmButton>
  );
}
