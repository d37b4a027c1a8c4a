"use client";

import { ChevronLeft, ChevronRight } from "lucide";
import { useRouter } from "next/navigation";
import { useAltKey } from "@/components/timesheet/use-alt-key";
import { LinkButton } from "@/components/ui/button";
import { iconButtonClasses } from "@/components/ui/button-classes";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { useTranslations } from "@/lib/i18n/use-words";

export interface WeekLinks {
  previous: string;
  current: string;
  next: string;
  isCurrent: boolean;
}

/** From week to week, by click or key. With Alt, so that no letter typed anywhere can set it off. */
export function WeekNav({ previous, current, next, isCurrent }: WeekLinks) {
  const t = useTranslations("timesheet");
  const router = useRouter();
  const go = (href: string) => {
    // Leaving the field saves what is in it.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    router.push(href);
  };
  useAltKey("PageUp", () => go(previous));
  useAltKey("PageDown", () => go(next));
  useAltKey("t", () => go(current));

  return (
    <nav aria-label={t("navigation")} className="flex items-center gap-1">
      <Link
        href={previous}
        aria-label={t("previousWeek")}
        title={t("previousWeek")}
        aria-keyshortcuts="Alt+PageUp"
        className={iconButtonClasses({ variant: "secondary" })}
      >
        <Icon of={ChevronLeft} />
      </Link>
      <LinkButton
        href={current}
        aria-keyshortcuts="Alt+T"
        aria-current={isCurrent ? "true" : undefined}
        className={isCurrent ? "text-ink-faint" : undefined}
      >
        {t("thisWeek")}
      </LinkButton>
      <Link
        href={next}
        aria-label={t("nextWeek")}
        title={t("nextWeek")}
        aria-keyshortcuts="Alt+PageDown"
        className={iconButtonClasses({ variant: "secondary" })}
      >
        <Icon of={ChevronRight} />
      </Link>
    </nav>
  );
}
