"use client";

import { Check, Copy } from "lucide";
import { useState } from "react";
import { Button, type ButtonProps } from "./button";
import { Icon } from "./icon";

interface CopyButtonProps extends Pick<ButtonProps, "variant" | "size"> {
  text: string;
  label: string;
  /** What is said once it is copied. */
  copiedLabel: string;
}

/** Puts a text into the clipboard and says so. */
export function CopyButton({ text, label, copiedLabel, variant, size }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <>
      <Button variant={variant} size={size} icon={copied ? <Icon of={Check} /> : <Icon of={Copy} />} onClick={copy}>
        {label}
      </Button>
      <span role="status" className="sr-only">
        {copied && copiedLabel}
      </span>
    </>
  );
}
