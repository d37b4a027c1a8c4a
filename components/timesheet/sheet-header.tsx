"use client";

import { Users } from "lucide";
import { memo } from "react";
import { ShortcutsButton } from "@/components/commands/shortcuts-button";
import { CopyWeek } from "@/components/timesheet/copy-week";
import { type WeekLinks, WeekNav } from "@/components/timesheet/week-nav";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { useTranslations } from "@/lib/i18n/use-words";

interface SheetHeaderProps {
  title: string;
  /** "KW 47 · 16.–22. November 2026" */
  period: string;
  /** The week's first day. */
  start: string;
  hasEntries: boolean;
  editable: boolean;
  links: WeekLinks;
  /** Everybody's week, for those who may see it. */
  teamHref: string | null;
}

/** Whose week it is and which, and where one can go from here. */
export const SheetHeader = memo(function SheetHeader(props: SheetHeaderProps) {
  const { title, period, start, hasEntries, editable, links, teamHref } = props;
  const t = useTranslations("timesheet");
  return (
    <PageHeader
      title={title}
      meta={
        <>
          {period}
          {!editable && <Badge>{t("readOnly")}</Badge>}
        </>
      }
      actions={
        <>
          {editable && <ShortcutsButton label={t("keys")} />}
          {teamHref && (
            <LinkButton href={teamHref} variant="ghost" icon={<Icon of={Users} />}>
              {t("team")}
            </LinkButton>
          )}
          {editable && <CopyWeek week={start} hasEntries={hasEntries} />}
          <WeekNav {...links} />
        </>
      }
    />
  );
});
