import { parseDuration } from "@/lib/time/duration";

const CLOCK = /^(?<hours>\d{1,9}):(?<minutes>[0-5]\d)(?::(?<seconds>[0-5]\d))?$/;
const DECIMAL = /^(?<whole>\d*)(?:[.,](?<fraction>\d*))?$/; // 1.50  1,50  .5
const GROUPED = /^(?<whole>\d{1,3}(?<sign>[.,])\d{3}(?:\k<sign>\d{3})*)(?:(?!\k<sign>)[.,](?<fraction>\d*))?$/; // 1.234,5

/**
 * Whole seconds of a duration as exports write it: "01:00:01", "1.50", "1,50", "1.234,5", "1h 30m"; null when unreadable.
 * Unlike what people type it may be longer than a day and have thousands separators.
 */
export function readDuration(text: string): number | null {
  const clock = CLOCK.exec(text)?.groups;
  if (clock) return Number(clock.hours) * 3_600 + Number(clock.minutes) * 60 + Number(clock.seconds ?? 0);
  const hours = /\d/.test(text) && (DECIMAL.exec(text) ?? GROUPED.exec(text))?.groups;
  if (hours) return secondsOfHours(hours.whole, hours.fraction);
  const typed = parseDuration(text);
  return typed.ok ? typed.seconds : null;
}

/** Counted in whole numbers: half a second must round up, and in floats 1.00125 h are a little less than 3,604.5 s. */
function secondsOfHours(whole = "", fraction = ""): number {
  const scale = 10n ** BigInt(fraction.length);
  const scaledSeconds = BigInt(`0${whole.replace(/[.,]/g, "")}${fraction}`) * 3_600n;
  return Number((scaledSeconds * 2n + scale) / (scale * 2n));
}
