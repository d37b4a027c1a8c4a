"use client";

import { useCommand } from "@/components/forms/use-command";
import { useSelection } from "@/components/lists/selection";
import type { FormAction } from "@/lib/actions/define-action";
import type { BulkAnswer, BulkKind } from "@/lib/bulk/schema";
import { useTranslations } from "@/lib/i18n/use-words";

export type BulkAction = FormAction<BulkAnswer>;

/** Does something with all rows that are ticked, says how it went, and offers to undo it where it can be. */
export function useBulkAction(undo?: BulkAction) {
  const t = useTranslations("lists");
  const { fields, clear, tellRefused } = useSelection();
  const { run, pending } = useCommand();

  const takeBack = (id: string) => {
    if (!undo) return;
    run(undo, { id }, ({ changed, refused }) => {
      tellRefused(refused);
      return changed > 0 ? { message: t("undone", { count: changed }) } : null;
    });
  };
  const apply = (action: BulkAction, kind: BulkKind | "member.reminded", further: Record<string, string> = {}) =>
    run(action, { ...fields(), ...further }, ({ changeId, changed, refused }) => {
      clear();
      tellRefused(refused);
      if (changed === 0) return refused.length > 0 ? null : { message: t("nothingToDo") };
      const message = t(`did.${kind}`, { count: changed });
      return changeId === null ? { message } : { message, undo: () => takeBack(changeId) };
    });
  return { apply, takeBack, pending };
}
