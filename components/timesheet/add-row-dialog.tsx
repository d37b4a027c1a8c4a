"use client";

import { type FormEvent, memo, useState } from "react";
import { RecordablePicker } from "@/components/recordables/recordable-picker";
import { useChoices } from "@/components/recordables/use-choices";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import { useTranslations } from "@/lib/i18n/use-words";
import type { KnownRecordableView, RecordableChoices } from "@/lib/recordables/schema";
import type { RowView } from "@/lib/timesheets/schema";

interface AddRowDialogProps {
  open: boolean;
  onClose: () => void;
  onAdd: (row: RowView) => void;
}

/** Chooses what a new row is about. The choices are loaded when it opens: most visits to the page never do. */
export const AddRowDialog = memo(function AddRowDialog({ open, onClose, onAdd }: AddRowDialogProps) {
  const t = useTranslations("timesheet");
  const common = useTranslations("common");
  return (
    <Dialog open={open} onClose={onClose} title={t("addRowTitle")} closeLabel={common("close")} size="lg">
      <AddRowForm onClose={onClose} onAdd={onAdd} />
    </Dialog>
  );
});

function AddRowForm({ onClose, onAdd }: Omit<AddRowDialogProps, "open">) {
  const t = useTranslations("timesheet");
  const common = useTranslations("common");
  const choices = useChoices();
  const [chosen, setChosen] = useState<KnownRecordableView | null>(null);
  const [error, setError] = useState<string>();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!chosen || typeof choices === "string") return setError(t("addRowRequired"));
    onAdd(asRow(chosen, choices));
    onClose();
  };
  return (
    <form onSubmit={submit} className="grid gap-3">
      <p className="text-ink-muted">{t("addRowHint")}</p>
      {choices === "loading" && (
        <p role="status" className="flex h-14 items-center gap-2 text-ink-muted">
          <Spinner />
          {t("loadingChoices")}
        </p>
      )}
      {choices === "unreachable" && <Notice tone="danger">{t("choicesUnreachable")}</Notice>}
      {typeof choices === "object" && (
        <RecordablePicker
          choices={choices}
          value={chosen}
          onChange={setChosen}
          error={chosen ? undefined : error}
          autoFocus
        />
      )}
      <DialogActions>
        <Button onClick={onClose}>{common("cancel")}</Button>
        <Button type="submit" variant="primary">
          {common("add")}
        </Button>
      </DialogActions>
    </form>
  );
}

function asRow(line: KnownRecordableView, { activities }: RecordableChoices): RowView {
  const { activityIds: _, ...row } = line;
  const activityName = activities.find(({ id }) => id === line.activityId)?.name ?? null;
  return { ...row, activityName, isOpen: true, isProjectOpen: true };
}
