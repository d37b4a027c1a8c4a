import type { Day } from "@/lib/time/weeks";

// For browsers: without Temporal, which weighs 19 kB. Swedish writes days as ISO 8601 does.

/** The day that the calendar on the wall shows in the zone at this instant. */
export function localDay(instantMs: number, timeZone: string): Day {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(instantMs);
}
