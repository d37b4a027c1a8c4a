import { addDays, type Day, startOfWeek } from "@/lib/time/weeks";

type Dated = { id: string; day: Day };

type DayRole = {
  /** It is the last good one of its day. */
  isDays: boolean;
  /** The Saturday whose state it is, or whose place it takes. */
  saturday: Day | null;
};

/** What each of the good snapshots, the oldest first, is among those of its day and its week. */
export function dayRoles(good: readonly Dated[], today: Day): Map<string, DayRole> {
  const saturdays = statesOfSaturdays(good, today);
  const lastOfDay = new Map(good.map(({ id, day }) => [day, id]));
  return new Map(
    good.map(({ id, day }) => [id, { isDays: lastOfDay.get(day) === id, saturday: saturdays.get(id) ?? null }]),
  );
}

function statesOfSaturdays(good: readonly Dated[], today: Day): Map<string, Day> {
  const states = new Map<string, Day>();
  for (const [monday, week] of Map.groupBy(good, ({ day }) => startOfWeek(day, 1))) {
    const saturday = addDays(monday, 5);
    const own = week.findLast(({ day }) => day === saturday);
    const isDecided = own ? today > saturday : today > addDays(saturday, 1);
    const state = own ?? standIn(week, saturday);
    if (isDecided && state) states.set(state.id, saturday);
  }
  return states;
}

/** Sunday's first holds all of Saturday's work; of those before, the last holds the most of the week. */
function standIn(week: readonly Dated[], saturday: Day): Dated | undefined {
  return week.find(({ day }) => day > saturday) ?? week.findLast(({ day }) => day < saturday);
}
