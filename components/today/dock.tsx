import type { ReactNode } from "react";
import { useTranslations } from "@/lib/i18n/use-words";

/** Stands above the tab bar of a phone. */
export function Dock({ children }: { children: ReactNode }) {
  const t = useTranslations("today");
  return (
    <section
      data-dock
      aria-label={t("phone.label")}
      className="fixed inset-x-0 bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-20 border-t border-line bg-surface px-4 py-3 shadow-overlay sm:hidden"
    >
      {children}
    </section>
  );
}
