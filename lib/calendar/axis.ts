import type { CalendarDay, Stretch } from "@/lib/calendar/schema";

const MINUTE_MS = 60_000;

/** A span on the axis, in minutes. */
export type AxisSpan = { from: number; to: number };

export type InstantSpan = { fromMs: number; toMs: number };

const axisTo = ({ fromMs, toMs, axisFrom }: Stretch) => axisFrom + (toMs - fromMs) / MINUTE_MS;

/** The instants at which the day begins and ends; a day that a zone left out has none. */
export function boundsOf({ stretches }: CalendarDay): InstantSpan {
  return { fromMs: stretches[0]?.fromMs ?? 0, toMs: stretches.at(-1)?.toMs ?? 0 };
}

/** Where an instant lies; the end of a span lies before what the clock leaves out. What is outside lies at the edge. */
export function axisAt(day: CalendarDay, instantMs: number, isEnd = false): number {
  const within = stretchAt(day, instantMs, isEnd);
  if (!within) return 0;
  const { fromMs, toMs, axisFrom } = within;
  return axisFrom + (Math.min(Math.max(instantMs, fromMs), toMs) - fromMs) / MINUTE_MS;
}

function stretchAt({ stretches }: CalendarDay, instantMs: number, isEnd: boolean): Stretch | undefined {
  return stretches.find(({ toMs }) => (isEnd ? instantMs <= toMs : instantMs < toMs)) ?? stretches.at(-1);
}

/** The instant of a place on the axis. What the clock leaves out is the moment at which it does. */
export function instantAt(day: CalendarDay, axis: number): number {
  const { stretches } = day;
  const within = stretches.find((stretch) => axis < axisTo(stretch)) ?? stretches.at(-1);
  if (!within) return 0;
  const { fromMs, toMs, axisFrom } = within;
  return Math.min(Math.max(fromMs + Math.round((axis - axisFrom) * MINUTE_MS), fromMs), toMs);
}

/** Where the clock shows a time; the first place where it comes twice, the edge of the gap where it is left out. */
export function axisOfClock({ stretches }: CalendarDay, clock: number): number {
  const clockTo = (stretch: Stretch) => stretch.clockFrom + (stretch.toMs - stretch.fromMs) / MINUTE_MS;
  const within = stretches.find((stretch) => clock < clockTo(stretch)) ?? stretches.at(-1);
  if (!within) return 0;
  return within.axisFrom + Math.min(Math.max(clock, within.clockFrom), clockTo(within)) - within.clockFrom;
}

/** What the clock shows, "09:15"; at the end of the day "24:00". An end is read on the clock that ran until then. */
export function clockAt(day: CalendarDay, instantMs: number, isEnd = false): string {
  const within = stretchAt(day, instantMs, isEnd);
  if (!within) return "00:00";
  const minutes = within.clockFrom + Math.floor((instantMs - within.fromMs) / MINUTE_MS);
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

/** What of the axis the day does not have. */
export function missingOf({ stretches }: CalendarDay, axisMinutes: number): AxisSpan[] {
  const missing: AxisSpan[] = [];
  let reached = 0;
  for (const stretch of stretches) {
    if (stretch.axisFrom > reached) missing.push({ from: reached, to: stretch.axisFrom });
    reached = axisTo(stretch);
  }
  if (reached < axisMinutes) missing.push({ from: reached, to: axisMinutes });
  return missing;
}
