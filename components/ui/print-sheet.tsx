"use client";

import type { ReactNode } from "react";
import { createPortal } from "react-dom";

/** What is printed instead of the page, as long as it is there. Nothing of it shows on the screen. */
export function PrintSheet({ children }: { children: ReactNode }) {
  return createPortal(
    <div data-print-sheet className="hidden print:block">
      {children}
    </div>,
    document.body,
  );
}
