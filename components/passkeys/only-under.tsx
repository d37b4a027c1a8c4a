import type { ReactNode } from "react";
import { useTranslations } from "@/lib/i18n/use-words";

/** Where a lone agency answers under several addresses: its passkeys belong to one of them. */
export function OnlyUnder({ origin }: { origin: string }) {
  const t = useTranslations("passkeys");
  const link = (address: ReactNode) => (
    <a href={origin} className="rounded-sm text-accent-text underline">
      {address}
    </a>
  );
  return <p className="text-pretty text-sm text-ink-muted">{t.rich("onlyUnder", { origin, link })}</p>;
}
