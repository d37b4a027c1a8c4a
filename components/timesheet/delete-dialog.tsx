"use client";

import { memo } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { useTranslations } from "@/lib/i18n/use-words";
import { formatDuration } from "@/lib/time/duration";
import { secondsOf } from "@/lib/timesheets/rules";
import type { EntryView } from "@/lib/timesheets/schema";

export interface AskedDeletion {
  /** The cell's name in full. */
  name: string;
  entries: readonly EntryView[];
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before a cell is emptied. */
export const DeleteDialog = memo(function DeleteDialog({ asked }: { asked: AskedDeletion | null }) {
  const t = useTranslations("timesheet");
  const common = useTranslations("common");
  const note = asked?.entries.map((entry) => entry.note).find(Boolean);
  return (
    <Dialog
      open={asked !== null}
      onClose={() => asked?.onCancel()}
      title={t("deleteTitle")}
      closeLabel={common("close")}
      size="sm"
    >
      {asked && (
        <>
          <p className="text-ink-muted">
            {t("deleteAsks", { duration: formatDuration(secondsOf(asked.entries)), cell: asked.name })}
          </p>
          {note && <p className="mt-2 line-clamp-3 text-ink-muted">{t("deleteNote", { note })}</p>}
          <DialogActions>
            <Button onClick={asked.onCancel}>{common("cancel")}</Button>
            <Button variant="danger" onClick={asked.onConfirm}>
              {common("delete")}
            </Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
});
