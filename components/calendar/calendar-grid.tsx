import { type RefObject, useId } from "react";
import { DayColumn } from "@/components/calendar/day-column";
import { DayHead } from "@/components/calendar/day-head";
import type { DayModel } from "@/components/calendar/day-model";
import { DayTabs } from "@/components/calendar/day-tabs";
import type { Ghost } from "@/components/calendar/ghost";
import { Room } from "@/components/calendar/room";
import type { GridFocus } from "@/components/calendar/use-focus";
import type { DayNames } from "@/components/calendar/use-names";
import { useOpening } from "@/components/calendar/use-opening";
import type { ShownEntry } from "@/components/time-entries/use-entries";
import { classes } from "@/components/ui/classes";
import type { AxisSpan } from "@/lib/calendar/axis";
import { isWorkday } from "@/lib/calendar/period";
import type { Axis } from "@/lib/calendar/schema";
import { useTranslations } from "@/lib/i18n/use-words";
import type { Day } from "@/lib/time/weeks";
import type { TimerView } from "@/lib/timers/schema";

interface CalendarGridProps {
  grid: RefObject<HTMLElement | null>;
  axis: Axis;
  days: readonly DayModel[];
  names: DayNames;
  entries: ReadonlyMap<string, ShownEntry>;
  timer: TimerView | null;
  today: Day;
  nowMs: number;
  isEditable: boolean;
  /** The column that is shown where there is room for one only. */
  activeColumn: number;
  onChoose: (column: number) => void;
  focus: GridFocus;
  ghost: Ghost | null;
  onOpen: (id: string) => void;
  onRecord: (column: number, span: AxisSpan | null) => void;
}

const COLUMNS: Record<number, string> = {
  1: "grid-cols-[3.5rem_minmax(0,1fr)]",
  5: "grid-cols-[3.5rem_repeat(5,minmax(0,1fr))] @max-2xl:grid-cols-[3.5rem_minmax(0,1fr)]",
  7: "grid-cols-[3.5rem_repeat(7,minmax(0,1fr))] @max-2xl:grid-cols-[3.5rem_minmax(0,1fr)]",
};

/** The days beside each other, on one axis of time. Where it is narrow, one day, and tabs to choose it. */
export function CalendarGrid(props: CalendarGridProps) {
  const { grid, axis, days, names, entries, today, nowMs, activeColumn, isEditable, ghost } = props;
  const { onChoose, onRecord, onOpen } = props;
  const t = useTranslations("calendar");
  const helpId = useId();
  const template = classes("grid", COLUMNS[days.length]);
  const dayClasses = (day: Day, column: number) =>
    classes(
      day === today ? "bg-accent-soft/25" : !isWorkday(day) && "bg-canvas/70",
      column !== activeColumn && "@max-2xl:hidden",
    );
  useOpening(grid, days, { today, nowMs });

  return (
    <div className="@container overflow-clip rounded-lg border border-line bg-surface">
      <DayTabs {...{ days, names, today, activeColumn, onChoose }} />
      <section
        ref={grid}
        aria-label={t("grid")}
        aria-describedby={isEditable ? helpId : undefined}
        className="relative h-[calc(100dvh-14rem)] min-h-96 overflow-y-auto overscroll-contain max-lg:h-[calc(100dvh-19rem)]"
      >
        <p id={helpId} className="sr-only">
          {t("gridHelp")}
        </p>
        <div data-strip="" className={classes("sticky top-0 z-20 border-b border-line bg-surface", template)}>
          <span aria-hidden="true" className="pt-10 pr-1 text-right text-xs text-ink-faint hyphens-auto">
            {t("untimed")}
          </span>
          {days.map((day, column) => (
            <DayHead
              key={day.day}
              {...{ day, names, entries, isEditable, onOpen }}
              ghost={ghost?.column === column ? ghost : null}
              draggedId={ghost && !ghost.isCopy ? ghost.id : null}
              isToday={day.day === today}
              onRecord={() => onRecord(column, null)}
              className={dayClasses(day.day, column)}
            />
          ))}
        </div>
        <div className={classes("relative", template)}>
          <HourLines axis={axis} />
          {days.map((day, column) => (
            <DayColumn
              key={day.day}
              {...{ column, day, isEditable, onOpen, onRecord }}
              {...{ entries, ghost, timer: props.timer, nowMs, focus: props.focus }}
              dayName={names.long(day.day)}
              isToday={day.day === today}
              className={dayClasses(day.day, column)}
            />
          ))}
        </div>
      </section>
    </div>
  );
}

function HourLines({ axis }: { axis: Axis }) {
  const t = useTranslations("calendar");
  return (
    <div aria-hidden="true" className="text-right text-xs text-ink-faint tabular-nums">
      {axis.lines.map(({ axisFrom, minutes, clock, again }) => (
        <Room key={axisFrom} minutes={minutes} className="pr-1.5">
          {axisFrom > 0 && (
            <>
              <span
                title={again ? t("again", { clock }) : undefined}
                className={classes(
                  "relative -top-2 whitespace-nowrap",
                  again ? "pr-1 font-medium text-warning-text" : "pr-1.5",
                )}
              >
                {again && "↻ "}
                {clock}
              </span>
              <span className="pointer-events-none absolute top-0 left-full w-[100cqw] border-t border-line" />
            </>
          )}
        </Room>
      ))}
    </div>
  );
}
