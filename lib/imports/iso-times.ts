import { Temporal } from "temporal-polyfill";
import type { Cells, Field } from "@/lib/imports/cells";
import { dayInRange } from "@/lib/imports/dates";
import { type Moment, spanBetween } from "@/lib/imports/moments";
import type { ImportRow } from "@/lib/imports/schema";
import { checkedSpan } from "@/lib/imports/timed";
import { isDay } from "@/lib/time/weeks";
import { dayOf } from "@/lib/time/zones";

/** ISO 8601 with a blank instead of the T too; parts of a second are cut off, and the zone may be an offset, a name, or both. */
const ISO_TIME =
  /^(?<day>\d{4}-\d\d-\d\d)[Tt ](?<time>\d\d:\d\d(?::\d\d)?)(?:[.,]\d{1,9})?(?<offset>[Zz]|[+-]\d\d(?::?\d\d)?)?(?<zone>\[[\w/+-]+\])?$/;

/** When, from the columns start and end. What names no zone is the time of the person who imports. */
export function readIsoSpan(cells: Cells, timeZone: string): Pick<ImportRow, "day" | "span" | "durationSeconds"> {
  const span = spanBetween(readMoment(cells, "start"), readMoment(cells, "end"), { timeZone, statedSeconds: null });
  if (!span) throw cells.refusal("end", "endBeforeStart");
  const { startedAt, endedAt } = span;
  const day = dayInRange(cells, "start", dayOf(startedAt, timeZone));
  dayInRange(cells, "end", dayOf(endedAt, timeZone));
  return { day, ...checkedSpan(cells, "end", span) };
}

function readMoment(cells: Cells, field: Field): Moment {
  const groups = ISO_TIME.exec(cells.required(field))?.groups;
  if (!groups || !isDay(groups.day ?? "")) throw cells.refusal(field, "unreadableDate");
  const { day = "", time = "", offset, zone } = groups;
  try {
    if (zone) return new Date(Temporal.ZonedDateTime.from(`${day}T${time}${offset ?? ""}${zone}`).epochMilliseconds);
    if (offset) return new Date(Temporal.Instant.from(`${day}T${time}${offset}`).epochMilliseconds);
    return { day, time: Temporal.PlainTime.from(time).toString({ smallestUnit: "second" }) };
  } catch {
    throw cells.refusal(field, "unreadableTime");
  }
}
