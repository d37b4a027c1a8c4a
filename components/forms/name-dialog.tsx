"use client";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

interface NameDialogProps<Answer> {
  open: boolean;
  onClose: () => void;
  title: string;
  /** The words at the field. */
  label: string;
  name?: string;
  submitLabel: string;
  action: FormAction<Answer>;
  /** What else the action needs to know, as hidden fields. */
  fields?: Record<string, string>;
  onDone?: (answer: Answer) => void;
}

/** Asks for the name of something: to make it, or to rename it. */
export function NameDialog<Answer>(props: NameDialogProps<Answer>) {
  const { open, onClose, title, label, name, submitLabel, action, fields = {}, onDone } = props;
  const t = useTranslations("common");
  const done = (answer: Answer) => {
    onClose();
    onDone?.(answer);
  };
  return (
    <Dialog open={open} onClose={onClose} title={title} closeLabel={t("close")} size="sm">
      <ActionForm action={action} onDone={done} className="grid gap-3">
        {({ errors }) => (
          <>
            {Object.entries(fields).map(([field, value]) => (
              <input key={field} type="hidden" name={field} value={value} />
            ))}
            <TextField
              label={label}
              name="name"
              defaultValue={name}
              error={errors.name}
              autoComplete="off"
              required
              autoFocus
            />
            <DialogActions>
              <Button onClick={onClose}>{t("cancel")}</Button>
              <SubmitButton>{submitLabel}</SubmitButton>
            </DialogActions>
          </>
        )}
      </ActionForm>
    </Dialog>
  );
}
