"use client";

import { Undo2 } from "lucide";
import { type BulkAction, useBulkAction } from "@/components/lists/use-bulk-action";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { UndoableChange } from "@/lib/bulk/schema";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";

/** One's latest change of many rows, for whom the toast was too quick. Within a `SelectableList`. */
export function UndoNotice({ change, undo }: { change: UndoableChange; undo: BulkAction }) {
  const t = useTranslations();
  const format = useFormatter();
  const { takeBack, pending } = useBulkAction(undo);
  const { id, kind, rows, at } = change;
  return (
    <p className="mb-2 flex flex-wrap items-center gap-x-2 text-sm text-ink-muted">
      <time dateTime={at.toISOString()}>{format.dateTime(at, { timeStyle: "short" })}</time>
      <span>{t(`lists.did.${kind}`, { count: rows })}</span>
      <Button size="sm" variant="ghost" icon={<Icon of={Undo2} />} pending={pending} onClick={() => takeBack(id)}>
        {t("common.undo")}
      </Button>
    </p>
  );
}
