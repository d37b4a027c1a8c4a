"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { SelectField } from "@/components/ui/select-field";
import { useTranslations } from "@/lib/i18n/use-words";

interface ActivityDialogProps {
  open: boolean;
  onClose: () => void;
  activities: readonly { id: string; name: string }[];
  onSet: (to: { activityId: string }) => void;
}

/** Chooses the activity of all entries that are ticked. */
export function ActivityDialog({ open, onClose, activities, onSet }: ActivityDialogProps) {
  const t = useTranslations();
  const [activityId, setActivityId] = useState("none");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSet({ activityId });
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t("entries.list.setActivity")}
      closeLabel={t("common.close")}
      size="sm"
    >
      <form onSubmit={submit} className="grid gap-3">
        <SelectField
          label={t("entries.list.activity")}
          value={activityId}
          onChange={({ target }) => setActivityId(target.value)}
          options={[
            { value: "none", label: t("entries.list.noActivity") },
            ...activities.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <DialogActions>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button type="submit" variant="primary">
            {t("entries.list.set")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
