"use client";

import { useState } from "react";
import { Button, type ButtonProps } from "./button";
import { Dialog, type DialogProps } from "./dialog";

export interface DialogButtonProps
  extends Omit<DialogProps, "open" | "onClose">,
    Pick<ButtonProps, "variant" | "size" | "icon" | "disabled"> {
  /** The words of the button. */
  label: string;
}

/** A button that opens a dialog: lets a page offer one without state of its own. */
export function DialogButton({ label, variant, size, icon, disabled, ...dialog }: DialogButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant={variant}
        size={size}
        icon={icon}
        disabled={disabled}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      <Dialog {...dialog} open={open} onClose={() => setOpen(false)} />
    </>
  );
}
