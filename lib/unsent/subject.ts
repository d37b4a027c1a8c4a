import type { Recordable } from "@/lib/recordables/schema";
import type { Day } from "@/lib/time/weeks";
import type { TimeEntryView } from "@/lib/time-entries/schema";
import type { TimerView } from "@/lib/timers/schema";
import type { RowView } from "@/lib/timesheets/schema";

/**
 * What a write is about, told with it: pages show from this what has not reached the server, also after a reload, and
 * two writes with the same key build on each other.
 */
export type Subject = {
  key: string;
  /** The entry it writes, as it will be; null: deleted. */
  entry?: { id: string; shown: TimeEntryView | null };
  /** The cell whose one entry it writes. */
  cell?: Recordable & { day: Day };
  /** The timer as it will run; null: none does. */
  timer?: { shown: TimerView | null };
  /** A row added to a week, or taken away. */
  row?: { week: Day; view: RowView; isShown: boolean };
};

export const entryKey = (id: string): string => `entry:${id}`;
export const timerKey = (id: string): string => `timer:${id}`;
