import type { ReactNode } from "react";

/** One thing that can be done now, with what it means. */
export function Choice({ hint, children }: { hint: string; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line py-3 first:border-t-0 first:pt-0 last:pb-0">
      <p className="min-w-48 flex-1 text-pretty text-ink-muted">{hint}</p>
      {children}
    </li>
  );
}
