import type { ReactNode } from "react";
import { type DayModel, RUNNING } from "@/components/calendar/day-model";
import { EntryBlock } from "@/components/calendar/entry-block";
import { GapButton, SlotButton } from "@/components/calendar/free-time";
import type { Ghost } from "@/components/calendar/ghost";
import { GhostBlock } from "@/components/calendar/ghost-block";
import { Room, Stack } from "@/components/calendar/room";
import { RunningBlock } from "@/components/calendar/running-block";
import type { GridFocus } from "@/components/calendar/use-focus";
import type { ShownEntry } from "@/components/time-entries/use-entries";
import { classes } from "@/components/ui/classes";
import { type AxisSpan, axisAt, clockAt, instantAt } from "@/lib/calendar/axis";
import { MIN_SHOWN_MINUTES } from "@/lib/calendar/layout";
import { useTranslations } from "@/lib/i18n/use-words";
import { lineName } from "@/lib/recordables/rules";
import { formatDuration } from "@/lib/time/duration";
import type { TimerView } from "@/lib/timers/schema";

interface DayColumnProps {
  column: number;
  day: DayModel;
  dayName: string;
  entries: ReadonlyMap<string, ShownEntry>;
  timer: TimerView | null;
  nowMs: number;
  isToday: boolean;
  isEditable: boolean;
  focus: GridFocus;
  ghost: Ghost | null;
  onOpen: (id: string) => void;
  onRecord: (column: number, span: AxisSpan) => void;
  className?: string;
}

/** One day from its first to its last minute. */
export function DayColumn(props: DayColumnProps) {
  const { column, day, dayName, entries, timer, nowMs, isToday, isEditable, focus, ghost, onOpen, onRecord } = props;
  const t = useTranslations("calendar");
  const nameOf = (id: string) => {
    const on = id === RUNNING ? timer?.on : entries.get(id)?.on;
    return on ? lineName(on) : "";
  };
  const overlapsOf = (id: string) =>
    day.overlaps.filter(({ ids }) => ids.includes(id)).map(({ ids }) => nameOf(ids[0] === id ? ids[1] : ids[0]));
  const hasFocus = focus.column === column;
  const words = ({ from, to }: AxisSpan) => ({
    day: dayName,
    start: clockAt(day, instantAt(day, from)),
    end: clockAt(day, instantAt(day, to), true),
    duration: formatDuration(Math.floor(to - from) * 60),
  });
  const slot = { from: focus.axis, to: focus.axis + focus.minutes };

  const draw = (id: string) => {
    const placed = day.blocks.find((one) => one.id === id);
    const entry = entries.get(id);
    if (id === RUNNING && timer) {
      const startMs = Date.parse(timer.startedAt);
      const seconds = Math.max(0, Math.floor((nowMs - startMs) / 60_000) * 60);
      const minutes = axisAt(day, nowMs) - axisAt(day, startMs);
      return (
        <RunningBlock {...{ timer, seconds, minutes }} start={clockAt(day, Math.max(startMs, instantAt(day, 0)))} />
      );
    }
    if (!placed || !entry) return null;
    return (
      <EntryBlock
        {...{ entry, placed, day, isEditable }}
        overlaps={overlapsOf(id)}
        isFocus={hasFocus && focus.id === id}
        isDragged={ghost?.id === id && !ghost.isCopy}
        onOpen={() => onOpen(id)}
      />
    );
  };
  return (
    <fieldset
      aria-label={t("dayTotal", { day: dayName, duration: formatDuration(day.seconds) })}
      data-column={column}
      className={classes("relative min-w-0 border-l border-line select-none", props.className)}
    >
      <Layer>
        <Stack things={day.missing} keyOf={({ from }) => from}>
          {() => (
            <div className="absolute inset-0 bg-[repeating-linear-gradient(135deg,var(--color-hover)_0_4px,var(--color-line)_4px_5px)]" />
          )}
        </Stack>
      </Layer>
      {isEditable && (
        <Layer>
          <Stack things={day.gaps.filter(({ from, to }) => to - from >= MIN_SHOWN_MINUTES)} keyOf={({ from }) => from}>
            {(gap) => <GapButton words={words(gap)} onRecord={() => onRecord(column, gap)} />}
          </Stack>
        </Layer>
      )}
      <Layer>
        <Stack things={day.clusters} keyOf={({ lanes }) => lanes[0]?.[0]?.id ?? ""}>
          {({ from, lanes }) => (
            <div className="flex h-full">
              {lanes.map((lane) => (
                <div key={lane[0]?.id} className="min-w-0 flex-1">
                  <Stack things={lane} start={from} keyOf={({ id }) => id}>
                    {({ id }) => draw(id)}
                  </Stack>
                </div>
              ))}
            </div>
          )}
        </Stack>
      </Layer>
      {isEditable && hasFocus && focus.id === null && (
        <Layer>
          <Stack things={[slot]} keyOf={() => "slot"}>
            {() => <SlotButton words={words(slot)} onRecord={() => onRecord(column, slot)} />}
          </Stack>
        </Layer>
      )}
      {ghost?.column === column && ghost.times !== "none" && (
        <Layer>
          <GhostBlock
            day={day}
            span={ghost.times}
            isCopy={ghost.isCopy}
            name={ghost.id === null ? null : nameOf(ghost.id)}
          />
        </Layer>
      )}
      {isToday && (
        <Layer>
          <Room minutes={axisAt(day, nowMs)} />
          <hr
            aria-label={t("now")}
            className="relative m-0 border-danger before:absolute before:-top-1 before:-left-1 before:size-2 before:rounded-full before:bg-danger"
          />
        </Layer>
      )}
    </fieldset>
  );
}

/** Lies over the whole day; only what stands in it can be pointed at. */
function Layer({ children }: { children: ReactNode }) {
  return <div className="pointer-events-none absolute inset-0">{children}</div>;
}
