import type { Locale } from "@/lib/i18n/locales";
import { dayNamed } from "@/lib/quick-line/days";
import { parseDuration } from "@/lib/time/duration";
import type { Day } from "@/lib/time/weeks";

export type QuickLine =
  | {
      ok: true;
      durationSeconds: number;
      day: Day;
      /** What it was for, and the note: `matchWork` parts them. */
      words: string[];
    }
  | { ok: false; reason: "no-duration" | "no-length" | "too-long" | "no-work" };

/**
 * Reads "2h relaunch texte gestern": a duration first, or last with a unit; a day beside it or at an end, otherwise
 * today. Words in the middle are never taken for a day: they belong to the note.
 */
export function parseQuickLine(text: string, today: Day, locale: Locale): QuickLine {
  const asDay = (word: string | undefined) => (word === undefined ? null : dayNamed(word, today, locale));
  const typed = takeDay(text.split(/\s+/).filter(Boolean), asDay);
  const timed = takeDuration(typed.rest);
  if (!timed.ok) return timed;
  const { day, rest: words } = typed.day ? { day: typed.day, rest: timed.rest } : takeDay(timed.rest, asDay);
  if (timed.seconds === 0) return { ok: false, reason: "no-length" };
  if (words.length === 0) return { ok: false, reason: "no-work" };
  return { ok: true, durationSeconds: timed.seconds, day: day ?? today, words };
}

function takeDay(words: string[], asDay: (word: string | undefined) => Day | null) {
  const [first, last] = [asDay(words[0]), asDay(words.at(-1))];
  if (first) return { day: first, rest: words.slice(1) };
  if (!last) return { day: null, rest: words };
  const hasPreposition = /^(am|on)$/i.test(words.at(-2) ?? "");
  return { day: last, rest: words.slice(0, hasPreposition ? -2 : -1) };
}

/** "1 h 30 min" is the longest way to write one. */
const MOST_DURATION_WORDS = 4;

type Timed = { ok: true; seconds: number; rest: string[] } | { ok: false; reason: "no-duration" | "too-long" };

function takeDuration(words: string[]): Timed {
  for (let count = Math.min(MOST_DURATION_WORDS, words.length); count > 0; count -= 1) {
    const parsed = parseDuration(words.slice(0, count).join(" "));
    if (parsed.ok) return { ok: true, seconds: parsed.seconds, rest: words.slice(count) };
    if (parsed.reason === "too-long") return { ok: false, reason: "too-long" };
  }
  for (let count = Math.min(MOST_DURATION_WORDS, words.length - 1); count > 0; count -= 1) {
    const last = words.slice(-count).join(" ");
    const parsed = parseDuration(last);
    // A bare number at the end is part of a name: "Phase 2".
    if (parsed.ok && /[:hm]/i.test(last)) return { ok: true, seconds: parsed.seconds, rest: words.slice(0, -count) };
  }
  return { ok: false, reason: "no-duration" };
}
