import { Plus } from "lucide";
import { type CalendarLinks, CalendarNav, ViewTabs } from "@/components/calendar/calendar-nav";
import { StepChoice } from "@/components/calendar/step-choice";
import { ShortcutsButton } from "@/components/commands/shortcuts-button";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import type { Step } from "@/lib/calendar/habit-schema";
import type { View } from "@/lib/calendar/schema";
import { useTranslations } from "@/lib/i18n/use-words";
import { formatDuration } from "@/lib/time/duration";

interface CalendarHeaderProps {
  title: string;
  /** "KW 47 · 16.–22. November 2026" */
  period: string;
  view: View;
  links: CalendarLinks;
  step: Step;
  onStep: (step: Step) => void;
  totalSeconds: number;
  /** Left out where today is not among the days. */
  todaySeconds: number | undefined;
  isEditable: boolean;
  onRecord: () => void;
}

/** Which days these are, what is on them, and the ways to others. */
export function CalendarHeader(props: CalendarHeaderProps) {
  const { title, period, view, links, step, onStep, totalSeconds, todaySeconds, isEditable, onRecord } = props;
  const t = useTranslations("calendar");
  return (
    <PageHeader
      title={title}
      meta={
        <>
          <span>{period}</span>
          {view !== "day" && (
            <span>
              {t("total")} <data value={totalSeconds}>{formatDuration(totalSeconds)}</data>
            </span>
          )}
          {todaySeconds !== undefined && (
            <span className="font-medium text-ink tabular-nums">
              {t("todayTotal", { duration: formatDuration(todaySeconds) })}
            </span>
          )}
          {!isEditable && <Badge>{t("readOnly")}</Badge>}
        </>
      }
      actions={
        <>
          {isEditable && <ShortcutsButton label={t("keys")} />}
          {isEditable && <StepChoice step={step} onChange={onStep} />}
          <ViewTabs view={view} links={links} />
          <CalendarNav view={view} links={links} />
          {isEditable && (
            <Button variant="primary" icon={<Icon of={Plus} />} onClick={onRecord} className="max-sm:hidden">
              {t("record")}
            </Button>
          )}
        </>
      }
    />
  );
}
