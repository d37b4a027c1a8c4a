import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideRetention, type RetainedSnapshot } from "@/lib/backups/retention";
import { addDays, type Day, startOfWeek } from "@/lib/time/weeks";
import { dayOf, dayStart, isTimeZone } from "@/lib/time/zones";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const YEARS = 10;

/** Each with ten years in which its clocks did something odd. */
const CALENDARS: [zone: string, from: Day, oddity: string][] = [
  ["Europe/Berlin", "2020-01-01", "summer time"],
  ["America/Sao_Paulo", "2010-01-01", "summer time that began at midnight, until 2019"],
  ["Asia/Kathmandu", "2020-01-01", "five hours and three quarters"],
  ["Australia/Lord_Howe", "2020-01-01", "half an hour of summer time"],
  ["Pacific/Apia", "2007-01-01", "no 30 December 2011"],
  ["Africa/Casablanca", "2018-01-01", "clocks that go back for Ramadan"],
  ["America/Havana", "2015-01-01", "clocks that change at midnight"],
  ["Pacific/Kwajalein", "1988-01-01", "no Saturday, 21 August 1993"],
];

type Snapshot = RetainedSnapshot & { day: Day };

/** What happens in an agency on one day. */
type DayPlan = { evening: "stored" | "failed" | "missed"; minute: number; extraHour: number | null; pruneHour: number };

const dayPlan: fc.Arbitrary<DayPlan> = fc.record({
  evening: fc.oneof(
    { weight: 12, arbitrary: fc.constant("stored" as const) },
    { weight: 1, arbitrary: fc.constantFrom("failed" as const, "missed" as const) },
  ),
  minute: fc.integer({ min: 0, max: 239 }),
  extraHour: fc.option(fc.integer({ min: 0, max: 19 }), { freq: 8 }),
  pruneHour: fc.integer({ min: 0, max: 23 }),
});

const plans = fc.array(dayPlan, { minLength: 60, maxLength: 60, size: "max" });

/** Lives through the days and prunes once in each; `look` sees what was decided before it is carried out. */
function* live(zone: string, from: Day, days: number, planOf: (index: number) => DayPlan) {
  const snapshots: Snapshot[] = [];
  const take = (at: number, status: "stored" | "failed") => {
    const startedAt = new Date(at);
    const id = `${startedAt.toISOString()}/${snapshots.length}`;
    snapshots.push({ id, status, startedAt, timeZone: zone, isPinned: false, day: dayOf(startedAt, zone) });
  };
  for (let index = 0; index < days; index += 1) {
    const day = addDays(from, index);
    const start = dayStart(day, zone).getTime();
    // A day that the zone left out.
    if (start === dayStart(addDays(day, 1), zone).getTime()) continue;
    const { evening, minute, extraHour, pruneHour } = planOf(index);
    const pruneAt = start + pruneHour * HOUR_MS;
    const takings: (() => void)[] = [];
    if (extraHour !== null) takings.push(() => take(start + extraHour * HOUR_MS, "stored"));
    if (evening !== "missed") takings.push(() => take(start + 20 * HOUR_MS + minute * 60_000, evening));
    for (const taking of takings) taking();
    const now = new Date(pruneAt);
    const decisions = decideRetention(
      snapshots.filter(({ startedAt }) => startedAt <= now),
      now,
      zone,
    );
    yield { now, snapshots, decisions };
    const over = new Set(decisions.filter(({ verdict }) => verdict === "delete").map(({ id }) => id));
    for (const snapshot of snapshots) if (over.has(snapshot.id)) snapshot.status = "deleted";
    // Of the catalogue nothing older is needed, and ten years of it would only be slow.
    while (snapshots[0] && snapshots[0].startedAt.getTime() < pruneAt - 45 * DAY_MS) snapshots.shift();
  }
}

type Moment = ReturnType<typeof live> extends Generator<infer Yielded> ? Yielded : never;

/** What the promise says must be there, worked out the plain way. */
function promisedIds({ now, snapshots }: Moment, zone: string): string[] {
  const today = dayOf(now, zone);
  const good = snapshots.filter(({ status, startedAt }) => status !== "failed" && startedAt <= now);
  const lastOf = (day: Day) => good.findLast((one) => one.day === day)?.id;
  const ids = [1, 2, 3, 4, 5, 6, 7].map((back) => lastOf(addDays(today, -back)));
  for (let back = 1; back <= 28; back += 1) {
    const saturday = addDays(today, -back);
    if (startOfWeek(saturday, 6) !== saturday) continue;
    const sunday = good.find((one) => one.day === addDays(saturday, 1))?.id;
    const before = [1, 2, 3, 4, 5].map((days) => lastOf(addDays(saturday, -days))).find((id) => id !== undefined);
    ids.push(lastOf(saturday) ?? (back > 1 ? (sunday ?? before) : undefined));
  }
  ids.push(good.at(-1)?.id);
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** What is not promised, and older than a week, or than four for one that stood for a Saturday. */
function isTooOld({ startedAt, day, id }: Snapshot, { now }: Moment, zone: string, promised: string[]) {
  if (promised.includes(id) || day >= addDays(dayOf(now, zone), -7)) return false;
  const ageDays = (now.getTime() - startedAt.getTime()) / DAY_MS;
  return ageDays > 7 && !(ageDays > 21 && ageDays <= 28);
}

/** Gaps lengthen the time of everything before them. */
function hasGap({ now, snapshots }: Moment): boolean {
  const good = snapshots.filter(({ status, startedAt }) => status !== "failed" && startedAt <= now);
  const instants = [...good.map(({ startedAt }) => startedAt), now].map((at) => at.getTime());
  return instants.some((at, index) => at - (instants[index - 1] ?? at) > 3 * DAY_MS);
}

const kept = ({ decisions }: Moment) => new Set(decisions.filter((one) => one.verdict === "keep").map(({ id }) => id));

describe.each(CALENDARS)("over ten years in %s from %s with %s", (zone, from) => {
  it("is a zone this runtime knows", () => expect(isTimeZone(zone)).toBe(true));

  it("what is promised is there, every day, and nothing else but where there was a gap", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(plans, (days) => {
        for (const moment of live(zone, from, 365 * YEARS, (index) => days[(index * 7) % 60] as DayPlan)) {
          const promised = promisedIds(moment, zone);
          const there = kept(moment);
          for (const id of promised)
            if (!there.has(id)) throw new Error(`${id} is gone at ${moment.now.toISOString()}`);
          if (hasGap(moment)) continue;
          const tooOld = moment.snapshots.find((one) => there.has(one.id) && isTooOld(one, moment, zone, promised));
          if (tooOld) throw new Error(`${tooOld.id} is still there at ${moment.now.toISOString()}`);
        }
      }),
      { numRuns: 1 },
    );
  });

  it("a date that was shown never comes nearer", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(plans, (days) => {
        const shown = new Map<string, Date>();
        for (const { now, decisions } of live(zone, from, 120, (index) => days[index % 60] as DayPlan)) {
          for (const { id, keepUntil, verdict } of decisions) {
            const before = shown.get(id);
            if (before && verdict === "delete") expect(now >= before, id).toBe(true);
            if (!keepUntil) continue;
            if (before) expect(keepUntil >= before, id).toBe(true);
            shown.set(id, keepUntil);
          }
        }
      }),
      { numRuns: 3 },
    );
  });
});

describe("at any moment of half a year", { timeout: 60_000 }, () => {
  const moments = fc
    .tuple(plans, fc.constantFrom(...CALENDARS), fc.integer({ min: 40, max: 180 }))
    .map(([days, [zone, from], at]) => {
      const moment = [...live(zone, from, at, (index) => days[index % 60] as DayPlan)].at(-1);
      if (!moment) throw new Error("no day was lived");
      const begun = moment.snapshots.filter(({ startedAt }) => startedAt <= moment.now);
      return { zone, now: moment.now, snapshots: begun };
    });
  const deleted = (decisions: ReturnType<typeof decideRetention>) =>
    decisions.filter(({ verdict }) => verdict === "delete").map(({ id }) => id);

  it("a clock that jumps deletes nothing that was not to be deleted anyway", () => {
    const jumps = fc.oneof(fc.integer({ min: -4000 * 24, max: 0 }), fc.integer({ min: 73, max: 4000 * 24 }));
    fc.assert(
      fc.property(moments, jumps, ({ zone, now, snapshots }, hours) => {
        const due = new Set(deleted(decideRetention(snapshots, now, zone)));
        const jumped = decideRetention(snapshots, new Date(now.getTime() + hours * HOUR_MS), zone);
        expect(deleted(jumped).filter((id) => !due.has(id))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it("nor are those from before used up by what is made while it is wrong", () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 10 }), ({ zone, now, snapshots }, wrongDays) => {
        const jump = 400 * DAY_MS;
        const trueEnd = new Date(now.getTime() + wrongDays * DAY_MS);
        const whileWrong = Array.from({ length: wrongDays }, (_, index): RetainedSnapshot => {
          const startedAt = new Date(now.getTime() + jump + index * DAY_MS);
          return { id: `wrong ${index}`, status: "stored", startedAt, timeZone: zone, isPinned: false };
        });
        const asItWas = whileWrong.map((one) => ({ ...one, startedAt: new Date(one.startedAt.getTime() - jump) }));
        const due = new Set(deleted(decideRetention([...snapshots, ...asItWas], trueEnd, zone)));
        const wrong = decideRetention([...snapshots, ...whileWrong], new Date(trueEnd.getTime() + jump), zone);
        const right = decideRetention([...snapshots, ...whileWrong], trueEnd, zone);
        expect([...deleted(wrong), ...deleted(right)].filter((id) => !due.has(id) && !id.startsWith("wrong"))).toEqual(
          [],
        );
      }),
      { numRuns: 25 },
    );
  });

  it("what stays after a prune stays in the next one", () => {
    fc.assert(
      fc.property(moments, ({ zone, now, snapshots }) => {
        const over = new Set(deleted(decideRetention(snapshots, now, zone)));
        const pruned = snapshots.map((one) => (over.has(one.id) ? { ...one, status: "deleted" as const } : one));
        expect(deleted(decideRetention(pruned, now, zone))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
