"use client";

import { ChevronRight } from "lucide";
import { useTimer } from "@/components/timers/timer-provider";
import { useTimerNow } from "@/components/timers/use-elapsed";
import { type BarDay, BarWeek } from "@/components/ui/bar-week";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Panel } from "@/components/ui/panel";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import { formatDuration } from "@/lib/time/duration";
import { isWeekend } from "@/lib/time/weeks";

interface WeekPanelProps {
  /** The week's days with what is recorded on each, and what usually is. */
  days: readonly { day: string; seconds: number; usualSeconds: number | null }[];
  today: string;
  /** When today began in the member's zone. */
  todayStartMs: number;
  /** Leads on to everybody's week, for those who may see it. */
  showsTeam: boolean;
}

/** The week as bars, in whole minutes. What runs counts already. */
export function WeekPanel({ days, today, todayStartMs, showsTeam }: WeekPanelProps) {
  const t = useTranslations("today");
  const format = useFormatter();
  const runningSeconds = useRunningSecondsSince(todayStartMs);
  const bars = days.map(({ day, seconds, usualSeconds }): BarDay => {
    const date = new Date(day);
    const value = wholeMinutes(seconds + (day === today ? runningSeconds : 0));
    return {
      label: format.dateTime(date, { weekday: "short", timeZone: "UTC" }),
      name: format.dateTime(date, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }),
      value,
      running: value - wholeMinutes(seconds),
      valueText: formatDuration(value),
      today: day === today,
      weekend: isWeekend(day),
      ...(usualSeconds !== null && {
        usual: usualSeconds,
        usualText: t("usually", { duration: formatDuration(wholeMinutes(usualSeconds)) }),
      }),
    };
  });
  const total = bars.reduce((sum, { value }) => sum + value, 0);
  return (
    <Panel
      title={t("week")}
      aside={
        <data value={total} className="font-semibold">
          {formatDuration(total)}
        </data>
      }
    >
      <BarWeek label={t("weekChart")} days={bars} />
      {bars.some(({ usual }) => usual) && (
        <p className="mt-3 flex items-baseline gap-2 text-xs text-ink-faint">
          <svg aria-hidden="true" width="10" height="10" className="shrink-0">
            <rect x="0.5" y="0.5" width="9" height="9" rx="2" className="fill-hover stroke-line" />
          </svg>
          {t("usualLegend")}
        </p>
      )}
      {showsTeam && (
        <Link
          href="/timesheet/team"
          className="mt-3 inline-flex items-center gap-0.5 rounded-sm text-sm text-accent-text hover:underline"
        >
          {t("team")}
          <Icon of={ChevronRight} className="size-4" />
        </Link>
      )}
    </Panel>
  );
}

function useRunningSecondsSince(startMs: number): number {
  const { timer } = useTimer();
  const nowMs = useTimerNow();
  if (!timer) return 0;
  return Math.max(0, Math.floor((nowMs - Math.max(startMs, Date.parse(timer.startedAt))) / 1000));
}

const wholeMinutes = (seconds: number) => seconds - (seconds % 60);
