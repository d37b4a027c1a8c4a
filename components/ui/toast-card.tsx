"use client";

import { CircleAlert, CircleCheck, X } from "lucide";
import { useEffect, useEffectEvent, useState } from "react";
import { Button, IconButton } from "./button";
import { Icon } from "./icon";
import type { Toast } from "./toast";

interface ToastCardProps extends Toast {
  dismissLabel: string;
  onDismiss: () => void;
}

/** Goes by itself, later when it offers an action, and not while the pointer or the focus is on it. */
export function ToastCard({ message, tone = "success", action, dismissLabel, onDismiss }: ToastCardProps) {
  const [held, setHeld] = useState(false);
  const dismiss = useEffectEvent(onDismiss);
  const stays_ms = action || tone === "danger" ? 12_000 : 6_000;

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(dismiss, stays_ms);
    return () => clearTimeout(timer);
  }, [held, stays_ms]);

  return (
    <li
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex min-h-11 items-center gap-2 rounded-md border border-line bg-raised py-1 pr-1.5 pl-3 shadow-overlay"
    >
      {tone === "danger" ? (
        <Icon of={CircleAlert} className="size-4 shrink-0 text-danger-text" />
      ) : (
        <Icon of={CircleCheck} className="size-4 shrink-0 text-success-text" />
      )}
      <p className="min-w-0 flex-1 py-1.5">{message}</p>
      {action && (
        <Button
          size="sm"
          variant="ghost"
          className="text-accent-text!"
          onClick={() => {
            action.onSelect();
            onDismiss();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton size="sm" label={dismissLabel} icon={<Icon of={X} />} onClick={onDismiss} />
    </li>
  );
}
