"use client";

import dynamic from "next/dynamic";
import { useMemo, useRef, useState } from "react";
import { CalendarGrid } from "@/components/calendar/calendar-grid";
import { CalendarHeader } from "@/components/calendar/calendar-header";
import { CalendarHints } from "@/components/calendar/calendar-hints";
import type { CalendarLinks } from "@/components/calendar/calendar-nav";
import { columnOf, dayModel } from "@/components/calendar/day-model";
import type { Ghost } from "@/components/calendar/ghost";
import { slotAt } from "@/components/calendar/new-draft";
import { useCalendarEntries } from "@/components/calendar/use-calendar-entries";
import { useDragging } from "@/components/calendar/use-dragging";
import { useEdits } from "@/components/calendar/use-edits";
import { SLOT_MINUTES, useFocus } from "@/components/calendar/use-focus";
import { type RememberHabit, useHabit } from "@/components/calendar/use-habit";
import { useKeys } from "@/components/calendar/use-keys";
import { useDayNames } from "@/components/calendar/use-names";
import { useNow } from "@/components/calendar/use-now";
import { useOpened } from "@/components/calendar/use-opened";
import { useRefreshOfOldLoad } from "@/components/timesheet/use-refresh-of-old-load";
import { Notice } from "@/components/ui/notice";
import { axisOfClock, type InstantSpan } from "@/lib/calendar/axis";
import type { Habit } from "@/lib/calendar/habit-schema";
import type { Edge } from "@/lib/calendar/moving";
import type { CalendarView, View } from "@/lib/calendar/schema";
import { useTranslations } from "@/lib/i18n/use-words";
import type { TimerView } from "@/lib/timers/schema";

const EntryDialog = dynamic(() => import("@/components/calendar/entry-dialog").then((module) => module.EntryDialog));

export interface CalendarProps {
  calendar: CalendarView;
  view: View;
  habit: Habit;
  remember: RememberHabit;
  isEditable: boolean;
  canCreateProject: boolean;
  title: string;
  /** "KW 47 · 16.–22. November 2026" */
  period: string;
  links: CalendarLinks;
}

const NINE = 540;

/** A member's days. The one component that holds their state: everything below draws what it is given. */
export function Calendar({ timer, ...props }: CalendarProps & { timer: TimerView | null }) {
  const { calendar, view, habit, isEditable, canCreateProject, title, period, links } = props;
  const { axis, today } = calendar;
  const t = useTranslations("calendar");
  const names = useDayNames();
  const grid = useRef<HTMLElement>(null);
  const [said, say] = useState("");
  const { step, setStep } = useHabit(habit, view, props.remember);
  const nowMs = useNow(calendar.nowMs);
  useRefreshOfOldLoad(calendar.loadId);

  const stored = useCalendarEntries(calendar.entries);
  const entries = useMemo(() => new Map(stored.entries.map((entry) => [entry.id, entry])), [stored.entries]);
  const running = useMemo<InstantSpan | null>(
    () => (timer ? { fromMs: Date.parse(timer.startedAt), toMs: nowMs } : null),
    [timer, nowMs],
  );
  const days = useMemo(() => {
    const isGapsShown = (day: string) => day === today || (view === "day" && day < today);
    return calendar.days.map((day) =>
      dayModel(day, stored.entries, { axis, running, isGapsShown: isGapsShown(day.day) }),
    );
  }, [calendar.days, stored.entries, axis, running, today, view]);

  const todayColumn = columnOf(days, today);
  const [activeColumn, setActiveColumn] = useState(Math.max(0, todayColumn));
  const firstDay = days[Math.max(0, todayColumn)];
  const focusing = useFocus(grid, {
    column: Math.max(0, todayColumn),
    axis: firstDay ? axisOfClock(firstDay, NINE) : NINE,
    id: null,
    minutes: SLOT_MINUTES,
  });
  const edits = useEdits({ stored, days, names, say });

  const { opened, wasOpened, openEntry, recordSpan, record, close } = useOpened({
    ...{ days, entries, isEditable },
    isUnsent: edits.isUnsent,
  });
  const tap = (column: number, axisMinutes: number) => {
    const day = days[column];
    if (day) record(column, slotAt(day, axisMinutes));
  };
  const drop = ({ id, column, times, isCopy }: Ghost, edge: Edge | null) => {
    const day = days[column]?.day;
    if (id === null) return times !== "none" && recordSpan(column, times);
    const entry = edits.find(id);
    if (!entry || !day) return;
    if (isCopy) edits.copy(entry, { day, times });
    else void edits.put(id, { day, times }, edge ? "resized" : "moved", "pointer");
  };
  const ghost = useDragging({
    ...{ grid, days, step, isEditable },
    mayDrag: (id) => !edits.isUnsent(id),
    onDrop: drop,
    onTap: tap,
    onAbort: () => say(t("said.aborted")),
  });
  useKeys({ ...{ grid, days, step, isEditable, edits, focusing, say }, axisMinutes: axis.minutes });

  const totalSeconds = days.reduce((sum, { seconds }) => sum + seconds, 0);
  const hasEntries = days.some(({ clusters, untimed }) => clusters.length + untimed.length > 0);
  return (
    <>
      <CalendarHeader
        {...{ title, period, view, links, step, totalSeconds, isEditable }}
        todaySeconds={days[todayColumn]?.seconds}
        onStep={setStep}
        onRecord={() => record(activeColumn, null)}
      />
      {!hasEntries && (
        <Notice title={t("emptyTitle")} className="mb-3">
          {isEditable ? t("empty") : t("emptyReadOnly")}
        </Notice>
      )}
      <CalendarHints {...{ days, names, entries, timer, isEditable }} onRecord={record} />
      <CalendarGrid
        {...{ grid, axis, days, names, entries, timer, today, nowMs, isEditable, activeColumn, ghost }}
        focus={focusing.focus}
        onChoose={setActiveColumn}
        onOpen={openEntry}
        onRecord={record}
      />
      <p role="status" className="sr-only">
        {said}
      </p>
      {wasOpened && <EntryDialog {...{ opened, edits, canCreateProject }} onClose={close} />}
    </>
  );
}
