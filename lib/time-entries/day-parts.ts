import { v7 as uuidv7 } from "uuid";
import { splitAtMidnights } from "@/lib/time/split";
import type { Times } from "@/lib/time-entries/rules";

/** The columns that hold an entry's times on one local day. */
export type TimeColumns = {
  day: Date;
  startedAt: Date | null;
  endedAt: Date | null;
  durationSeconds: number;
  splitId: string | null;
};

export type DayParts = {
  /** What the entry itself holds. */
  first: TimeColumns;
  /** What further entries hold, when it runs over midnight. */
  others: (TimeColumns & { id: string })[];
};

/** Parts of one span share a `splitId`; an entry that was a part stays one. */
export function dayParts(
  times: Times,
  { id, splitId, timeZone }: { id: string; splitId: string | null; timeZone: string },
): DayParts {
  if (!times.timed) {
    const { durationSeconds } = times;
    return {
      first: { day: new Date(times.day), startedAt: null, endedAt: null, durationSeconds, splitId },
      others: [],
    };
  }
  const parts = splitAtMidnights({ ...times, timeZone });
  const sharedId = splitId ?? (parts.length > 1 ? id : null);
  const [first, ...others] = parts.map((part) => ({ ...part, day: new Date(part.day), splitId: sharedId }));
  if (!first) throw new Error("A span of time has at least one part");
  return { first, others: others.map((part) => ({ ...part, id: uuidv7() })) };
}
