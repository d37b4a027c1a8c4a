"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useTimer } from "@/components/timers/timer-provider";
import { useTimerNow } from "@/components/timers/use-elapsed";
import { BarWeek } from "@/components/ui/bar-week";
import { Panel } from "@/components/ui/panel";
import { formatDuration } from "@/lib/time/duration";

interface WeekPanelProps {
  /** The week's days with what is recorded on each. */
  days: readonly { day: string; seconds: number }[];
  today: string;
  /** When today began in the member's zone. */
  todayStartMs: number;
}

/** The week as bars, in whole minutes. What runs counts already. */
export function WeekPanel({ days, today, todayStartMs }: WeekPanelProps) {
  const t = useTranslations("today");
  const format = useFormatter();
  const runningSeconds = useRunningSecondsSince(todayStartMs);
  const shown = days.map(({ day, seconds }) => ({ day, seconds: day === today ? seconds + runningSeconds : seconds }));
  const total = shown.reduce((sum, { seconds }) => sum + seconds, 0);
  const named = (day: string, style: "short" | "long") => {
    const options =
      style === "short"
        ? ({ weekday: "short" } as const)
        : ({ weekday: "long", day: "numeric", month: "long" } as const);
    return format.dateTime(new Date(day), { ...options, timeZone: "UTC" });
  };
  return (
    <Panel
      title={t("week")}
      aside={
        <data value={total} className="font-semibold">
          {inMinutes(total)}
        </data>
      }
    >
      <BarWeek
        label={t("weekChart")}
        days={shown.map(({ day, seconds }) => ({
          label: named(day, "short"),
          name: named(day, "long"),
          value: seconds,
          valueText: inMinutes(seconds),
          today: day === today,
        }))}
      />
    </Panel>
  );
}

function useRunningSecondsSince(startMs: number): number {
  const { timer } = useTimer();
  const nowMs = useTimerNow();
  if (!timer) return 0;
  return Math.max(0, Math.floor((nowMs - Math.max(startMs, Date.parse(timer.startedAt))) / 1000));
}

function inMinutes(seconds: number): string {
  return formatDuration(seconds - (seconds % 60));
}
