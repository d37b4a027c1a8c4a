"use client";

import dynamic from "next/dynamic";
import { useSelection } from "@/components/lists/selection";
import type { MoveFormProps } from "@/components/time-entries/move-form";
import { Dialog } from "@/components/ui/dialog";
import { useTranslations } from "@/lib/i18n/use-words";

// Its picker is large, and most visits to a list move nothing.
const MoveForm = dynamic(() => import("@/components/time-entries/move-form").then((module) => module.MoveForm));

/** Chooses where the entries that are ticked belong. */
export function MoveDialog({ open, onClose, onMove }: MoveFormProps & { open: boolean }) {
  const t = useTranslations();
  const { count } = useSelection();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t("entries.list.moveTitle", { count })}
      closeLabel={t("common.close")}
      size="lg"
    >
      <MoveForm onClose={onClose} onMove={onMove} />
    </Dialog>
  );
}
