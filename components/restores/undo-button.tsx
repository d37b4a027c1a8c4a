"use client";

import { ConfirmButton } from "@/components/forms/confirm-button";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

export function UndoButton({ id, action }: { id: string; action: FormAction<void> }) {
  const t = useTranslations("restores.choices");
  return (
    <div>
      <ConfirmButton label={t("undo")} title={t("undoTitle")} action={action} fields={{ id }}>
        <p>{t("undoText")}</p>
      </ConfirmButton>
    </div>
  );
}
