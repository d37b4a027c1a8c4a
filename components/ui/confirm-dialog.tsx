"use client";

import { type ReactNode, useActionState } from "react";
import { Button } from "./button";
import { Dialog, DialogActions, useCloseDialog } from "./dialog";
import { Notice } from "./notice";

export interface ConfirmDialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What will happen, and whether it can be undone. May hold inputs, which `action` receives. */
  children: ReactNode;
  confirmLabel: string;
  cancelLabel: string;
  tone?: "primary" | "danger";
  /** Does it, then closes the dialog; or gives back the words for what went wrong, which stay in it. */
  action: (form: FormData) => Promise<string | undefined>;
}

export function ConfirmDialog({ open, onClose, title, cancelLabel, ...rest }: ConfirmDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title={title} closeLabel={cancelLabel} size="sm">
      <ConfirmForm cancelLabel={cancelLabel} {...rest} />
    </Dialog>
  );
}

type ConfirmFormProps = Omit<ConfirmDialogProps, "open" | "onClose" | "title">;

function ConfirmForm({ children, confirmLabel, cancelLabel, tone = "primary", action }: ConfirmFormProps) {
  const close = useCloseDialog();
  const [problem, submit, pending] = useActionState(async (_: string | undefined, form: FormData) => {
    const whatWentWrong = await action(form);
    if (!whatWentWrong) close();
    return whatWentWrong;
  }, undefined);
  return (
    <form action={submit} className="grid gap-3">
      <div className="text-ink-muted">{children}</div>
      {problem && <Notice tone="danger">{problem}</Notice>}
      <DialogActions>
        <Button onClick={close}>{cancelLabel}</Button>
        <Button type="submit" variant={tone} pending={pending}>
          {confirmLabel}
        </Button>
      </DialogActions>
    </form>
  );
}
