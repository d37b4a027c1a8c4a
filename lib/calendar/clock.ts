import { Temporal } from "temporal-polyfill";
import type { Axis, AxisLine, CalendarDay, Stretch } from "@/lib/calendar/schema";
import { addDays, type Day } from "@/lib/time/weeks";
import { dayStart } from "@/lib/time/zones";

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;

/** Minutes that the clock shows twice on one of the days: the second time they stand after `at`. */
type Repeat = { at: number; minutes: number };

/**
 * The axis that the days share, and where each lies on it. It shows 24 hours, and once more what the clock shows twice
 * on one of the days: so an hour is as tall as any other, and no two moments of a day lie at one place. What a day
 * lacks of the axis is no part of its stretches.
 */
export function clockOf(days: readonly Day[], timeZone: string): { axis: Axis; days: CalendarDay[] } {
  const runs = days.map((day) => runsOf(day, timeZone));
  const repeats = mergeRepeats(runs.flatMap(repeatsOf));
  return {
    axis: axisOf(repeats),
    days: days.map((day, index) => ({ day, stretches: place(runs[index] ?? [], repeats) })),
  };
}

type Run = Omit<Stretch, "axisFrom">;

/** A day cut at its clock changes. */
function runsOf(day: Day, timeZone: string): Run[] {
  const endMs = dayStart(addDays(day, 1), timeZone).getTime();
  const runs: Run[] = [];
  let fromMs = dayStart(day, timeZone).getTime();
  while (fromMs < endMs) {
    const from = Temporal.Instant.fromEpochMilliseconds(fromMs).toZonedDateTimeISO(timeZone);
    const isUsual = runs.length === 0 && from.hour === 0 && endMs - fromMs === DAY_MINUTES * MINUTE_MS;
    // Looking for the next change takes long, and nearly no day has one.
    const changeMs = isUsual ? endMs : (from.getTimeZoneTransition("next")?.epochMilliseconds ?? endMs);
    const toMs = Math.min(changeMs, endMs);
    runs.push({ fromMs, toMs, clockFrom: from.hour * 60 + from.minute });
    fromMs = toMs;
  }
  return runs;
}

const clockTo = ({ fromMs, toMs, clockFrom }: Run) => clockFrom + (toMs - fromMs) / MINUTE_MS;

/** What comes twice within the runs of one day. */
function repeatsOf(runs: readonly Run[]): Repeat[] {
  return runs.flatMap((run, index) => {
    const before = runs[index - 1];
    if (!before || run.clockFrom >= clockTo(before)) return [];
    return [{ at: clockTo(before), minutes: clockTo(before) - run.clockFrom }];
  });
}

function mergeRepeats(repeats: readonly Repeat[]): Repeat[] {
  const longest = new Map<number, number>();
  for (const { at, minutes } of repeats) longest.set(at, Math.max(minutes, longest.get(at) ?? 0));
  return [...longest].map(([at, minutes]) => ({ at, minutes })).sort((one, other) => one.at - other.at);
}

/** Cuts the runs where the axis repeats what they do not. */
function place(runs: readonly Run[], repeats: readonly Repeat[]): Stretch[] {
  const repeated = new Set<number>();
  return runs.flatMap((run, index) => {
    for (const { at } of repeatsOf(runs.slice(0, index + 1))) repeated.add(at);
    const cuts = repeats.map(({ at }) => at).filter((at) => !repeated.has(at));
    const inside = cuts.filter((at) => run.clockFrom < at && at < clockTo(run));
    return [run.clockFrom, ...inside].map((clockFrom, part): Stretch => {
      const shift = repeats.reduce(
        (sum, { at, minutes }) => (repeated.has(at) || clockFrom >= at ? sum + minutes : sum),
        0,
      );
      const to = inside[part] ?? clockTo(run);
      const instant = (clock: number) => run.fromMs + (clock - run.clockFrom) * MINUTE_MS;
      return { fromMs: instant(clockFrom), toMs: instant(to), clockFrom, axisFrom: clockFrom + shift };
    });
  });
}

function axisOf(repeats: readonly Repeat[]): Axis {
  const lines: AxisLine[] = [];
  let axisFrom = 0;
  const add = (from: number, to: number, again: boolean) => {
    for (let at = from; at < to; ) {
      const next = Math.min(to, (Math.floor(at / 60) + 1) * 60);
      lines.push({ axisFrom, minutes: next - at, clock: clockText(at), again });
      axisFrom += next - at;
      at = next;
    }
  };
  let from = 0;
  for (const { at, minutes } of repeats) {
    add(from, at, false);
    add(at - minutes, at, true);
    from = at;
  }
  add(from, DAY_MINUTES, false);
  return { minutes: axisFrom, lines };
}

function clockText(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
