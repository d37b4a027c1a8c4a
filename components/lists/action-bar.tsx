"use client";

import { X } from "lucide";
import type { ReactNode } from "react";
import { useSelection } from "@/components/lists/selection";
import { Button, IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useTranslations } from "@/lib/i18n/use-words";

interface ActionBarProps {
  pageCount: number;
  total: number;
  children: ReactNode;
}

/** What can be done with the rows that are ticked, at the window's lower edge while the list is in sight. */
export function ActionBar({ pageCount, total, children }: ActionBarProps) {
  const t = useTranslations("lists");
  const { count, isAll, tickPage, chooseAll, clear } = useSelection();
  return (
    <section
      aria-label={t("actions")}
      className="sticky bottom-20 z-10 mt-3 flex flex-wrap items-center gap-2 rounded-lg border border-line bg-raised p-2 pl-4 shadow-overlay lg:bottom-4"
    >
      <p role="status" className="font-medium tabular-nums">
        {isAll ? t("allChosen", { count }) : t("chosen", { count })}
      </p>
      <IconButton size="sm" label={t("clear")} icon={<Icon of={X} />} onClick={clear} />
      {!isAll && count < pageCount && (
        <Button size="sm" variant="ghost" onClick={() => tickPage(true)}>
          {t("wholePage", { count: pageCount })}
        </Button>
      )}
      {!isAll && count === pageCount && total > pageCount && (
        <Button size="sm" variant="ghost" onClick={chooseAll}>
          {t("allFound", { count: total })}
        </Button>
      )}
      <div className="ml-auto flex flex-wrap items-center justify-end gap-2 max-sm:w-full">{children}</div>
    </section>
  );
}
