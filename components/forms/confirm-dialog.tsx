"use client";

import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

interface ConfirmDialogProps<Answer> {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What will happen, and whether it can be undone. */
  children: ReactNode;
  confirmLabel: string;
  tone?: "primary" | "danger";
  action: FormAction<Answer>;
  /** What the action needs to know, as hidden fields. */
  fields: Record<string, string>;
  onDone?: (answer: Answer) => void;
}

/** Asks before something that matters. What went wrong is told inside it, and it stays open. */
export function ConfirmDialog<Answer>(props: ConfirmDialogProps<Answer>) {
  const { open, onClose, title, children, confirmLabel, tone = "danger", action, fields, onDone } = props;
  const t = useTranslations("common");
  const done = (answer: Answer) => {
    onClose();
    onDone?.(answer);
  };
  return (
    <Dialog open={open} onClose={onClose} title={title} closeLabel={t("close")} size="sm">
      <ActionForm action={action} onDone={done} className="grid gap-3">
        {() => (
          <>
            {Object.entries(fields).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <div className="grid gap-3 text-ink-muted">{children}</div>
            <DialogActions>
              <Button onClick={onClose}>{t("cancel")}</Button>
              <SubmitButton variant={tone}>{confirmLabel}</SubmitButton>
            </DialogActions>
          </>
        )}
      </ActionForm>
    </Dialog>
  );
}
