import type { ReactNode } from "react";
import { Logo } from "./logo";

interface AuthCardProps {
  /** The name beside the mark. */
  brand: string;
  title: string;
  description?: ReactNode;
  children: ReactNode;
  /** Below the card: another way in, a language. */
  footer?: ReactNode;
}

/** The page of someone who is not inside yet. */
export function AuthCard({ brand, title, description, children, footer }: AuthCardProps) {
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-104 content-start gap-6 px-4 pt-[14vh] pb-10">
      <div className="px-1">
        <Logo name={brand} />
      </div>
      <div className="rounded-lg border border-line bg-surface p-6">
        <h1 className="text-xl font-semibold">{title}</h1>
        {description && <div className="mt-1 text-pretty text-ink-muted">{description}</div>}
        <div className="mt-5">{children}</div>
      </div>
      {footer && <div className="px-1 text-sm text-ink-muted">{footer}</div>}
    </main>
  );
}
