import type { ReactNode } from "react";

interface HelpSectionProps {
  id: string;
  title: ReactNode;
  intro?: ReactNode;
  children: ReactNode;
}

/** A chapter of a help page, which the list at its top leads to. */
export function HelpSection({ id, title, intro, children }: HelpSectionProps) {
  return (
    <section aria-labelledby={id} className="grid gap-4 border-t border-line pt-8">
      <h2 id={id} className="scroll-mt-6 text-xl font-semibold">
        {title}
      </h2>
      {intro && <p className="max-w-prose text-pretty text-lg text-ink-muted">{intro}</p>}
      {children}
    </section>
  );
}
