"use client";

import { Timer } from "lucide";
import { EntryList } from "@/components/time-entries/entry-list";
import { QuickEntry } from "@/components/time-entries/quick-entry";
import { useEntries } from "@/components/time-entries/use-entries";
import { useTimer } from "@/components/timers/timer-provider";
import { LastDayPanel } from "@/components/today/last-day-panel";
import { PhoneEntry } from "@/components/today/phone-entry";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { useTranslations } from "@/lib/i18n/use-words";
import { isAnythingRecordable } from "@/lib/recordables/rules";
import type { RecordableChoices } from "@/lib/recordables/schema";
import { formatDuration } from "@/lib/time/duration";
import type { LastDayView } from "@/lib/time-entries/last-day";
import type { TimeEntryView } from "@/lib/time-entries/schema";

interface DayPanelsProps {
  day: string;
  entries: readonly TimeEntryView[];
  choices: RecordableChoices;
  /** What was worked on before; null where nothing can be written. */
  lastDay: LastDayView | null;
}

/** The day's entries, and the form that adds one by hand. */
export function DayPanels({ day, entries: initial, choices, lastDay }: DayPanelsProps) {
  const t = useTranslations("today");
  const ofDay = useEntries(initial, day);
  const { entries, create, repeat } = ofDay;
  const { timer } = useTimer();
  const sumSeconds = entries.reduce((sum, entry) => sum + entry.durationSeconds, 0);
  return (
    <>
      {isAnythingRecordable(choices) && (
        <>
          <Panel title={t("byHand")} className="max-sm:hidden">
            <QuickEntry day={day} choices={choices} onCreate={create} />
          </Panel>
          <PhoneEntry day={day} choices={choices} onCreate={create} />
        </>
      )}
      <Panel
        title={t("entries")}
        flush
        aside={
          <data value={sumSeconds} className="font-semibold">
            {formatDuration(sumSeconds)}
          </data>
        }
      >
        {entries.length > 0 ? (
          <EntryList label={t("entries")} entries={entries} choices={choices} day={ofDay} />
        ) : (
          <EmptyState icon={<Icon of={Timer} />} title={t("emptyTitle")}>
            {timer ? t("emptyTextRunning") : t("emptyText")}
          </EmptyState>
        )}
      </Panel>
      {lastDay && <LastDayPanel lastDay={lastDay} today={day} entries={entries} onRepeat={repeat} />}
    </>
  );
}
