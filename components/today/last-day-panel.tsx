"use client";

import { Copy, Play } from "lucide";
import { projectTone } from "@/components/recordables/picker-items";
import { useTimer } from "@/components/timers/timer-provider";
import { IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { Swatch } from "@/components/ui/swatch";
import { useToast } from "@/components/ui/toast";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import { lineName } from "@/lib/recordables/rules";
import { formatDuration } from "@/lib/time/duration";
import { addDays, type Day } from "@/lib/time/weeks";
import type { LastDayView } from "@/lib/time-entries/last-day";
import type { TimeEntryView, WorkedLine } from "@/lib/time-entries/schema";
import { workKey } from "@/lib/time-entries/worked-lines";

interface LastDayPanelProps {
  lastDay: LastDayView;
  today: Day;
  entries: readonly TimeEntryView[];
  onRepeat: (line: WorkedLine) => Promise<void>;
}

/** The last working day's lines, to go on with: a timer on one, or its time once more. What is done again is left out. */
export function LastDayPanel({ lastDay, today, entries, onRepeat }: LastDayPanelProps) {
  const t = useTranslations();
  const format = useFormatter();
  const toast = useToast();
  const { timer, start } = useTimer();
  const done = new Set([...entries, ...(timer ? [timer] : [])].map(workKey));
  const lines = lastDay.lines.filter((line) => !done.has(workKey(line)));
  if (lines.length === 0) return null;

  const isYesterday = lastDay.day === addDays(today, -1);
  const dayName = format.dateTime(new Date(lastDay.day), DAY_NAME);
  const title = t("today.lastDay", { day: isYesterday ? t("common.yesterday") : dayName });
  const goOn = async ({ on, note, billable, activityName }: WorkedLine) => {
    const refusal = await start({ on, note, billable, activityName });
    if (refusal) toast({ tone: "danger", message: refusal.message });
  };
  return (
    <Panel title={title} flush>
      <ul aria-label={title} className="divide-y divide-line">
        {lines.map((line) => {
          const name = lineName(line.on);
          const duration = formatDuration(line.durationSeconds);
          return (
            <li key={workKey(line)} className="flex items-center gap-2.5 px-4 py-1.5">
              <Swatch tone={projectTone(line.on.projectColor)} />
              <div className="min-w-0 flex-1">
                <p>{name}</p>
                <p className="text-sm text-ink-muted">{[line.activityName, line.note].filter(Boolean).join(" · ")}</p>
              </div>
              <data value={line.durationSeconds} className="text-ink-muted tabular-nums">
                {duration}
              </data>
              <IconButton
                label={t("entries.continue", { name })}
                icon={<Icon of={Play} />}
                onClick={() => void goOn(line)}
              />
              <IconButton
                label={t("today.takeOver", { name, duration })}
                icon={<Icon of={Copy} />}
                onClick={() => void onRepeat(line)}
              />
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

const DAY_NAME = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" } as const;
