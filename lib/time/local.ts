import { oncePer } from "@/lib/i18n/once-per";
import type { Day } from "@/lib/time/weeks";

// For browsers: without Temporal, which weighs 19 kB. Swedish writes days as ISO 8601 does.

const dayIn = oncePer((timeZone) => new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }));

/** The day that the calendar on the wall shows in the zone at this instant. */
export function localDay(instantMs: number, timeZone: string): Day {
  return dayIn(timeZone).format(instantMs);
}

/**
 * The instant of a local time, "HH:MM", for showing what follows from it: where clocks change, the server's
 * `localToInstant` decides. Null for what is no day or time.
 */
export function localInstantMs(day: Day, time: string, timeZone: string): number | null {
  const asUtcMs = Date.parse(`${day}T${time}Z`);
  if (Number.isNaN(asUtcMs)) return null;
  const offsetMs = (instantMs: number) => wallClockMs(instantMs, timeZone) - instantMs;
  // The offset at the time in UTC is another one than that at the instant only next to a clock change.
  return asUtcMs - offsetMs(asUtcMs - offsetMs(asUtcMs));
}

const dayAndTimeIn = oncePer(
  (timeZone) => new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }),
);

/** What the clock on the wall shows, read as if it were UTC. */
function wallClockMs(instantMs: number, timeZone: string): number {
  return Date.parse(`${dayAndTimeIn(timeZone).format(instantMs).replace(" ", "T")}Z`);
}
