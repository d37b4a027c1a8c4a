"use client";

import { ChevronLeft, ChevronRight } from "lucide";
import { useRouter } from "next/navigation";
import { useAltKey } from "@/components/timesheet/use-alt-key";
import { LinkButton } from "@/components/ui/button";
import { iconButtonClasses } from "@/components/ui/button-classes";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { VIEWS, type View } from "@/lib/calendar/schema";
import { useTranslations } from "@/lib/i18n/use-words";

export interface CalendarLinks {
  previous: string;
  today: string;
  next: string;
  isToday: boolean;
  views: Record<View, string>;
}

/** From day to day or week to week, by click or key. */
export function CalendarNav({ view, links }: { view: View; links: CalendarLinks }) {
  const t = useTranslations("calendar");
  const router = useRouter();
  useAltKey("PageUp", () => router.push(links.previous));
  useAltKey("PageDown", () => router.push(links.next));
  useAltKey("t", () => router.push(links.today));
  const square = iconButtonClasses({ variant: "secondary" });
  const [previous, next] = [t(`previous.${view}`), t(`next.${view}`)];
  return (
    <nav aria-label={t("navigation")} className="flex items-center gap-1">
      <Link
        href={links.previous}
        aria-label={previous}
        title={previous}
        aria-keyshortcuts="Alt+PageUp"
        className={square}
      >
        <Icon of={ChevronLeft} />
      </Link>
      <LinkButton
        href={links.today}
        aria-keyshortcuts="Alt+T"
        aria-current={links.isToday ? "true" : undefined}
        className={links.isToday ? "text-ink-faint" : undefined}
      >
        {t("toToday")}
      </LinkButton>
      <Link href={links.next} aria-label={next} title={next} aria-keyshortcuts="Alt+PageDown" className={square}>
        <Icon of={ChevronRight} />
      </Link>
    </nav>
  );
}

export function ViewTabs({ view, links }: { view: View; links: CalendarLinks }) {
  const t = useTranslations("calendar");
  return (
    <nav
      aria-label={t("views")}
      className="flex rounded-md border border-line-strong/55 bg-surface p-0.5 shadow-control"
    >
      {VIEWS.map((one) => (
        <Link
          key={one}
          href={links.views[one]}
          aria-current={one === view ? "true" : undefined}
          className={classes(
            "grid h-6.5 items-center rounded-sm px-2.5 text-sm pointer-coarse:h-9",
            // Where one day has room, a work week is a week.
            one === "work-week" && view !== one && "max-sm:hidden",
            one === view
              ? "bg-accent-soft font-medium text-accent-text"
              : "text-ink-muted hover:bg-hover hover:text-ink",
          )}
        >
          {t(`view.${one}`)}
        </Link>
      ))}
    </nav>
  );
}
