import type { FieldErrorCode } from "@/lib/errors/domain-error";
import { localDay } from "@/lib/time/local";
import type { TimeEntryView } from "@/lib/time-entries/schema";
import type { TimerView } from "@/lib/timers/schema";

/** After this a timer was probably forgotten. */
export const REMIND_AFTER_MS = 10 * 3_600_000;

/** What was kept in a browser for longer than this is no start of a timer any more. */
const OLDEST_START_MS = 7 * 24 * 3_600_000;

/** Clocks differ a little. */
const TOLERANCE_MS = 60_000;

type Decided = { ok: true; at: Date } | { ok: false; code: FieldErrorCode };

/** When a timer starts, in whole seconds: now, or when it was meant to. */
export function decideStart(wish: Date | undefined, now: Date): Decided {
  if (!wish || wish > now) return { ok: true, at: wholeSecond(now) };
  if (now.getTime() - wish.getTime() > OLDEST_START_MS) return { ok: false, code: "invalid" };
  return { ok: true, at: wholeSecond(wish) };
}

/**
 * When a timer ends, in whole seconds: now, or when it should have. Never before its start, even when the clock has
 * jumped back since.
 */
export function decideEnd(startedAt: Date, wish: Date | undefined, now: Date): Decided {
  const latest = new Date(Math.max(startedAt.getTime(), wholeSecond(now).getTime()));
  if (!wish) return { ok: true, at: latest };
  const end = wholeSecond(wish);
  if (end < startedAt) return { ok: false, code: "end-before-start" };
  if (end.getTime() - latest.getTime() > TOLERANCE_MS) return { ok: false, code: "in-the-future" };
  return { ok: true, at: end > latest ? latest : end };
}

function wholeSecond(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / 1000) * 1000);
}

/** What a timer becomes when it stops, as far as a browser can tell: the server parts it at midnight. */
export function stoppedEntry({ startedAt, timeZone, ...work }: TimerView, endedAtMs: number): TimeEntryView {
  const startedAtMs = Date.parse(startedAt);
  const timeOf = (instantMs: number) =>
    new Intl.DateTimeFormat("en-GB", { timeZone, timeStyle: "medium" }).format(instantMs);
  return {
    ...work,
    version: 1,
    day: localDay(startedAtMs, timeZone),
    durationSeconds: Math.max(0, Math.floor((endedAtMs - startedAtMs) / 1000)),
    startTime: timeOf(startedAtMs),
    endTime: timeOf(endedAtMs),
    splitId: null,
  };
}
