import type { SnapshotStatus } from "@/lib/db/generated/control/enums";
import { addDays, type Day, startOfWeek, type WeekStart } from "@/lib/time/weeks";

/** Every evening's snapshot is kept for so many days. */
const DAILY_DAYS = 7;
/** And that of a Saturday for so many. */
const SATURDAY_DAYS = 28;
/** What is kept for longer is in the list only. */
const MOST_SHOWN_DAYS = 36;

export type CalendarSnapshot = {
  id: string;
  /** On which it began, in the agency's time zone. */
  day: Day;
  startedAt: Date;
  status: SnapshotStatus;
  /** Whether its last trial restore went well; null before the first. */
  isProven: boolean | null;
  /** The Saturday it is kept for, which has none of its own. */
  standsInFor: Day | null;
};

export type DayState =
  /** It has a snapshot that was tried out, one that was not yet, or one that did not come back as it was. */
  | "proven"
  | "kept"
  | "disproven"
  | "running"
  /** Another day's snapshot is kept in its place. */
  | "replaced"
  /** There should be one. */
  | "missed"
  | "planned"
  /** There was one, and its time is over. */
  | "over"
  | "empty";

export type CalendarDay<Snapshot extends CalendarSnapshot = CalendarSnapshot> = {
  day: Day;
  state: DayState;
  isToday: boolean;
  /** Which promise it is under. A Saturday of this week is under both. */
  isDaily: boolean;
  isSaturday: boolean;
  /** What is stored of it, the latest first; of a day that another stands in for, that one. */
  snapshots: Snapshot[];
};

type Situation<Snapshot> = {
  snapshots: readonly Snapshot[];
  today: Day;
  /** When the next one is due. Null: nobody knows. */
  nextDay: Day | null;
  /** The first day on which one was made or tried. Null: there was none yet, so nothing is missing. */
  since: Day | null;
  weekStart: WeekStart;
};

/** Whole weeks that hold the last seven days, the last four Saturdays and the next snapshot, the oldest first. */
export function calendarOf<Snapshot extends CalendarSnapshot>(
  situation: Situation<Snapshot>,
): CalendarDay<Snapshot>[][] {
  const { snapshots, today, nextDay, weekStart } = situation;
  const promised = lastSaturday(today, 3);
  // On a Saturday the one of four weeks ago is still there.
  const kept = snapshots.filter(({ status, day }) => status === "stored" && day > addDays(today, -MOST_SHOWN_DAYS));
  const [oldest = promised] = [promised, ...kept.map(({ day }) => day)].toSorted();
  const first = startOfWeek(oldest, weekStart);
  const last = nextDay !== null && nextDay > today && nextDay <= addDays(today, 7) ? nextDay : today;
  const weeks: CalendarDay<Snapshot>[][] = [];
  for (let start = first; start <= last; start = addDays(start, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => dayOf(addDays(start, index), situation)));
  }
  return weeks;
}

function dayOf<Snapshot extends CalendarSnapshot>(day: Day, situation: Situation<Snapshot>): CalendarDay<Snapshot> {
  const { today, snapshots } = situation;
  const isPast = day <= today;
  const own = snapshots.filter((snapshot) => snapshot.day === day);
  const stored = latestFirst(own.filter(({ status }) => status === "stored"));
  const standIns = latestFirst(
    snapshots.filter(({ status, standsInFor }) => status === "stored" && standsInFor === day),
  );
  const isSaturday = isPast && day > addDays(today, -SATURDAY_DAYS) && startOfWeek(day, 6) === day;
  const facts = { day, isToday: day === today, isDaily: isPast && day > addDays(today, -DAILY_DAYS), isSaturday };
  return {
    ...facts,
    snapshots: stored.length > 0 ? stored : standIns,
    state: stateOf(facts, own, stored, standIns, situation),
  };
}

function stateOf(
  { day, isDaily, isSaturday }: { day: Day; isDaily: boolean; isSaturday: boolean },
  own: readonly CalendarSnapshot[],
  stored: readonly CalendarSnapshot[],
  standIns: readonly CalendarSnapshot[],
  { today, nextDay, since }: Situation<CalendarSnapshot>,
): DayState {
  if (own.some(({ status }) => status === "running")) return "running";
  const best = stored[0];
  if (best) return best.isProven === null ? "kept" : best.isProven ? "proven" : "disproven";
  if (standIns.length > 0) return "replaced";
  if (day === nextDay) return "planned";
  if (own.some(({ status }) => status === "deleted")) return "over";
  const isDue = since !== null && day >= since && day <= today;
  return isDue && (isDaily || isSaturday) ? "missed" : "empty";
}

function latestFirst<Snapshot extends CalendarSnapshot>(snapshots: Snapshot[]): Snapshot[] {
  return snapshots.toSorted((a, b) => b.startedAt.getTime() - a.startedAt.getTime());
}

/** The Saturday so many weeks before the last one; today counts. */
function lastSaturday(today: Day, weeksBefore: number): Day {
  return addDays(startOfWeek(today, 6), -7 * weeksBefore);
}
