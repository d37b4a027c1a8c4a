import { Temporal } from "temporal-polyfill";
import { type Day, isDay } from "@/lib/time/weeks";

const TIME_OF_DAY = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;

/** The day it is now in the zone. */
export function today(timeZone: string, nowMs: number): Day {
  return dayOf(new Date(nowMs), timeZone);
}

/** The day that the calendar on the wall shows in the zone at this instant. */
export function dayOf(instant: Date, timeZone: string): Day {
  return inZone(instant, timeZone).toPlainDate().toString();
}

/**
 * The instant at which the day begins in the zone. Where the clock jumps over midnight, that is the first instant
 * after the jump (01:00 in Cairo on 2024-04-26). A day the zone left out (Apia, 2011-12-30) begins when the following
 * one does.
 */
export function dayStart(day: Day, timeZone: string): Date {
  return toDate(Temporal.PlainDate.from(day).toZonedDateTime(timeZone));
}

/** The first local midnight after the instant, by the rules of `dayStart`. */
export function nextDayStart(instant: Date, timeZone: string): Date {
  const tomorrow = inZone(instant, timeZone).toPlainDate().add({ days: 1 });
  const start = toDate(tomorrow.toZonedDateTime(timeZone));
  if (start > instant) return start;
  // A clock put back just after midnight (St. John's until 2011, at 00:01) repeats the evening and midnight.
  return toDate(tomorrow.toPlainDateTime().toZonedDateTime(timeZone, { disambiguation: "later" }));
}

/**
 * The instant of a local time, "HH:MM" or "HH:MM:SS". A time that a clock change leaves out is moved on by the length
 * of the gap (02:30 becomes 03:30), a time that comes twice is the first one: Temporal's "compatible", as in RFC
 * 5545. Throws RangeError for anything else, because Temporal would silently drop an offset such as "09:00+05:00".
 */
export function localToInstant(day: Day, time: string, timeZone: string): Date {
  if (!isDay(day) || !TIME_OF_DAY.test(time)) throw new RangeError(`Not a day and local time: ${day} ${time}`);
  const local = Temporal.PlainDateTime.from(`${day}T${time}`);
  return toDate(local.toZonedDateTime(timeZone, { disambiguation: "compatible" }));
}

/** What the clock shows in the zone, "HH:MM:SS"; parts of a second are cut off. */
export function instantToLocalTime(instant: Date, timeZone: string): string {
  return inZone(instant, timeZone).toPlainTime().toString({ smallestUnit: "second" });
}

/** Whether the name is in the IANA database. An offset such as "+01:00" is not: it knows no clock changes. */
export function isTimeZone(name: string): boolean {
  if (/^[+-]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The zones to choose from, sorted. Older and newer names (Asia/Kolkata) are valid too, but listed once. */
export function listTimeZones(): string[] {
  return [...new Set([...Intl.supportedValuesOf("timeZone"), "UTC"])].sort();
}

function inZone(instant: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}

function toDate(zoned: Temporal.ZonedDateTime): Date {
  return new Date(zoned.epochMilliseconds);
}
