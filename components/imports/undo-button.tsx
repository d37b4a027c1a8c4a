"use client";

import { Undo2 } from "lucide";
import { ConfirmButton } from "@/components/forms/confirm-button";
import { Icon } from "@/components/ui/icon";
import type { FormAction } from "@/lib/actions/define-action";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { ImportUndo } from "@/lib/imports/undoing";

interface UndoButtonProps {
  id: string;
  /** What would go. */
  preview: ImportUndo;
  action: FormAction<ImportUndo>;
}

export function UndoButton({ id, preview, action }: UndoButtonProps) {
  const t = useTranslations("imports");
  const format = useFormatter();
  const kinds = (["clients", "projects", "tasks", "members"] as const).filter((kind) => preview[kind] > 0);
  const items = format.list(kinds.map((kind) => t(`summary.${kind}`, { count: preview[kind] })));
  return (
    <ConfirmButton
      label={t("undo.label")}
      title={t("undo.title")}
      icon={<Icon of={Undo2} />}
      action={action}
      fields={{ id }}
      doneMessage={(undo) => t("undo.done", { count: undo.entries })}
    >
      <p>{t("undo.entries", { count: preview.entries })}</p>
      {preview.changedEntries > 0 && <p>{t("undo.changed", { count: preview.changedEntries })}</p>}
      {kinds.length > 0 && <p>{t("undo.creations", { items })}</p>}
      <p>{t("undo.kept")}</p>
    </ConfirmButton>
  );
}
