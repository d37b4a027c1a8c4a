"use client";

import { type FormEvent, useState } from "react";
import { RecordablePicker } from "@/components/recordables/recordable-picker";
import { useChoices } from "@/components/recordables/use-choices";
import { Button } from "@/components/ui/button";
import { DialogActions } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import { useTranslations } from "@/lib/i18n/use-words";
import type { KnownRecordableView } from "@/lib/recordables/schema";

export interface MoveFormProps {
  onClose: () => void;
  /** Without an activity each entry keeps its own. */
  onMove: (to: Record<string, string>) => void;
}

/** Where entries belong. */
export function MoveForm({ onClose, onMove }: MoveFormProps) {
  const t = useTranslations("entries.list");
  const common = useTranslations("common");
  const choices = useChoices();
  const [chosen, setChosen] = useState<KnownRecordableView | null>(null);
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!chosen) return;
    const { projectId, taskId, activityId } = chosen;
    onMove({ projectId, taskId: taskId ?? "", ...(activityId ? { activityId } : {}) });
  };
  return (
    <form onSubmit={submit} className="grid gap-3">
      <p className="text-ink-muted">{t("moveHint")}</p>
      {choices === "loading" && (
        <p role="status" className="flex h-14 items-center gap-2 text-ink-muted">
          <Spinner />
          {t("loading")}
        </p>
      )}
      {choices === "unreachable" && <Notice tone="danger">{t("unreachable")}</Notice>}
      {typeof choices === "object" && (
        <RecordablePicker
          choices={choices}
          value={chosen}
          onChange={setChosen}
          error={tried && !chosen ? t("chooseTarget") : undefined}
          noActivityLabel={t("keepActivity")}
          autoFocus
        />
      )}
      <DialogActions>
        <Button onClick={onClose}>{common("cancel")}</Button>
        <Button type="submit" variant="primary">
          {t("move")}
        </Button>
      </DialogActions>
    </form>
  );
}
