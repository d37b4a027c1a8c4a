import type { ReactNode } from "react";

interface FigureProps {
  /** Says what is to be seen: the drawing itself is hidden from screen readers. */
  caption: ReactNode;
  /** What is drawn, on 360 by 200. */
  children: ReactNode;
}

export function Figure({ caption, children }: FigureProps) {
  return (
    <figure className="max-w-xl break-inside-avoid rounded-lg border border-line bg-surface">
      <svg
        viewBox="0 0 360 200"
        aria-hidden="true"
        className="block h-auto w-full rounded-t-lg bg-canvas p-2 text-[10px] sm:p-4"
      >
        {children}
      </svg>
      <figcaption className="border-t border-line px-4 py-2.5 text-sm text-ink-muted">{caption}</figcaption>
    </figure>
  );
}
