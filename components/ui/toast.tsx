"use client";

import { createContext, type ReactNode, useCallback, useContext, useState } from "react";
import { ToastCard } from "./toast-card";

export interface Toast {
  message: string;
  tone?: "success" | "danger";
  /** What can still be done about it, mostly undo. */
  action?: { label: string; onSelect: () => void };
}

const ToastContext = createContext<(toast: Toast) => void>(() => {
  throw new Error("useToast needs a ToastProvider above");
});

/** Gives the function that shows a toast. */
export const useToast = () => useContext(ToastContext);

interface ToastProviderProps {
  /** Names the region for screen readers. */
  label: string;
  dismissLabel: string;
  children: ReactNode;
}

export function ToastProvider({ label, dismissLabel, children }: ToastProviderProps) {
  const [toasts, setToasts] = useState<readonly (Toast & { id: string })[]>([]);
  const show = useCallback(
    (toast: Toast) => setToasts((shown) => [...shown.slice(-2), { ...toast, id: crypto.randomUUID() }]),
    [],
  );
  return (
    <ToastContext value={show}>
      {children}
      <section
        aria-label={label}
        className="pointer-events-none fixed inset-x-4 bottom-20 z-40 lg:bottom-6 print:hidden"
      >
        <div role="status">
          <ol className="mx-auto grid max-w-md gap-2">
            {toasts.map((toast) => (
              <ToastCard
                key={toast.id}
                {...toast}
                dismissLabel={dismissLabel}
                onDismiss={() => setToasts((shown) => shown.filter(({ id }) => id !== toast.id))}
              />
            ))}
          </ol>
        </div>
      </section>
    </ToastContext>
  );
}
