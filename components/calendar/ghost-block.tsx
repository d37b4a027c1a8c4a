import { Room } from "@/components/calendar/room";
import { axisAt, clockAt, type InstantSpan } from "@/lib/calendar/axis";
import { MIN_SHOWN_MINUTES } from "@/lib/calendar/layout";
import type { CalendarDay } from "@/lib/calendar/schema";
import { formatDuration } from "@/lib/time/duration";

interface GhostBlockProps {
  day: CalendarDay;
  span: InstantSpan;
  isCopy: boolean;
  name: string | null;
}

/** What is being dragged, with the times it would have. */
export function GhostBlock({ day, span: { fromMs, toMs }, isCopy, name }: GhostBlockProps) {
  const from = axisAt(day, fromMs);
  const minutes = Math.max(MIN_SHOWN_MINUTES, axisAt(day, toMs, true) - from);
  return (
    <>
      <Room minutes={from} />
      <Room minutes={minutes}>
        <div className="absolute inset-0 right-0.5 z-20 overflow-hidden rounded-sm border border-accent bg-accent-soft px-1.5 text-xs text-accent-text shadow-overlay">
          <p className="truncate font-medium tabular-nums">
            {isCopy && "+ "}
            {clockAt(day, fromMs)}–{clockAt(day, toMs, true)} · {formatDuration(Math.round((toMs - fromMs) / 1000))}
          </p>
          {name && <p className="truncate">{name}</p>}
        </div>
      </Room>
    </>
  );
}
