import type { Day } from "@/lib/time/weeks";
import { dayOf, nextDayStart } from "@/lib/time/zones";

export type DayPart = { day: Day; startedAt: Date; endedAt: Date; durationSeconds: number };

/**
 * Cuts a span of time at the zone's midnights, so that each part belongs to one day: the day it starts on. Both ends
 * are cut to whole seconds first, so the parts' seconds add up to the whole's, on days of 23 and 25 hours too. A span
 * of no length is one part. Throws RangeError when it ends before it starts.
 */
export function splitAtMidnights(span: { startedAt: Date; endedAt: Date; timeZone: string }): DayPart[] {
  const { startedAt, endedAt, timeZone } = span;
  if (!(startedAt <= endedAt)) throw new RangeError("A span of time cannot end before it starts");
  const endMs = wholeSecondMs(endedAt);

  const parts: DayPart[] = [];
  let partStartMs = wholeSecondMs(startedAt);
  do {
    const partStart = new Date(partStartMs);
    const partEndMs = Math.min(nextDayStart(partStart, timeZone).getTime(), endMs);
    parts.push({
      day: dayOf(partStart, timeZone),
      startedAt: partStart,
      endedAt: new Date(partEndMs),
      durationSeconds: (partEndMs - partStartMs) / 1000,
    });
    partStartMs = partEndMs;
  } while (partStartMs < endMs);
  return parts;
}

function wholeSecondMs(instant: Date): number {
  return Math.floor(instant.getTime() / 1000) * 1000;
}
