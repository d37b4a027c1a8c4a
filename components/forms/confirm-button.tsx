"use client";

import { type ReactNode, useState } from "react";
import { ConfirmDialog } from "@/components/forms/confirm-dialog";
import { Button, type ButtonProps } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import type { FormAction } from "@/lib/actions/define-action";

interface ConfirmButtonProps<Answer> extends Pick<ButtonProps, "icon" | "variant" | "size"> {
  /** The words of the button, and of the one that confirms. */
  label: string;
  title: string;
  /** What will happen, and whether it can be undone. */
  children: ReactNode;
  tone?: "primary" | "danger";
  action: FormAction<Answer>;
  fields: Record<string, string>;
  /** What is told when it is done. */
  doneMessage?: string | ((answer: Answer) => string);
}

/** A button that asks before it does something that matters. */
export function ConfirmButton<Answer>(props: ConfirmButtonProps<Answer>) {
  const { label, icon, variant, size, doneMessage, ...dialog } = props;
  const [open, setOpen] = useState(false);
  const toast = useToast();
  const tell = (answer: Answer) => {
    if (doneMessage) toast({ message: typeof doneMessage === "string" ? doneMessage : doneMessage(answer) });
  };
  return (
    <>
      <Button icon={icon} variant={variant} size={size} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <ConfirmDialog {...dialog} open={open} onClose={() => setOpen(false)} confirmLabel={label} onDone={tell} />
    </>
  );
}
