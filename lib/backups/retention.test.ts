import { describe, expect, it } from "vitest";
import { decideRetention, type RetainedSnapshot, type RetentionPeriods } from "@/lib/backups/retention";
import { addDays, type Day } from "@/lib/time/weeks";
import { localToInstant } from "@/lib/time/zones";

const BERLIN = "Europe/Berlin";

function taken(at: string, changes: Partial<RetainedSnapshot> = {}): RetainedSnapshot {
  const { timeZone = BERLIN } = changes;
  const [day = "", time = "21:00"] = at.split(" ");
  return {
    id: at,
    status: "stored",
    startedAt: localToInstant(day, time, timeZone),
    timeZone,
    isPinned: false,
    ...changes,
  };
}

/** One an evening, both days included. */
function evenings(from: Day, to: Day, timeZone = BERLIN): RetainedSnapshot[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days.map((day) => taken(day, { timeZone }));
}

type Wanted = { at: string; timeZone?: string; periods?: RetentionPeriods };

function decide(snapshots: RetainedSnapshot[], { at, timeZone = BERLIN, periods }: Wanted) {
  const [day = "", time = "12:00"] = at.split(" ");
  const decisions = decideRetention(snapshots, localToInstant(day, time, timeZone), timeZone, periods);
  return new Map(decisions.map((decision) => [decision.id, decision]));
}

const without = (snapshots: RetainedSnapshot[], ...ids: string[]) => snapshots.filter(({ id }) => !ids.includes(id));
const keptIds = (decided: ReturnType<typeof decide>) =>
  [...decided.values()].filter(({ verdict }) => verdict === "keep").map(({ id }) => id);

// 2026-11-21 is a Saturday.
const november = evenings("2026-10-01", "2026-11-24");

describe("nothing is deleted", () => {
  it("of which a request is open, and that is told as the reason once its time is over", () => {
    const pinned = november.map((one) => (one.id === "2026-10-06" ? { ...one, isPinned: true } : one));
    expect(decide(pinned, { at: "2026-11-25" }).get("2026-10-06")).toMatchObject({ verdict: "keep", reason: "pinned" });
  });

  it("that is the last good one, however old, and failed ones after it do not count", () => {
    const snapshots = [taken("2025-01-01"), taken("2025-01-02"), taken("2026-11-20", { status: "failed" })];
    const decided = decide(snapshots, { at: "2026-11-25" });
    expect(decided.get("2025-01-02")).toMatchObject({ verdict: "keep" });
    expect(decided.get("2026-11-20")).toMatchObject({ verdict: "nothing", reason: "notStored", keepUntil: null });
  });

  it("when the clock jumps ahead by 400 days, nor when the first snapshot is made there", () => {
    const before = keptIds(decide(november, { at: "2026-11-24 22:00" }));
    expect(keptIds(decide(november, { at: "2027-12-30" }))).toEqual(before);
    const jumped = [...november, taken("2027-12-30")];
    expect(keptIds(decide(jumped, { at: "2027-12-30 22:00" }))).toEqual([...before, "2027-12-30"]);
  });

  it.each(["2026-11-24", "2026-10-20", "2025-10-20"])("more when the clock is put back to %s", (at) => {
    const kept = keptIds(decide(november, { at }));
    expect(kept).toEqual(expect.arrayContaining(keptIds(decide(november, { at: "2026-11-25" }))));
  });

  it("while every snapshot fails: a week without any does not use up the days before", () => {
    const failing = ["2026-11-25", "2026-11-28", "2026-12-02"].map((day) => taken(day, { status: "failed" }));
    expect(keptIds(decide([...november, ...failing], { at: "2026-12-03" }))).toEqual(
      keptIds(decide(november, { at: "2026-11-24 23:00" })),
    );
  });

  it("sooner than promised, whatever periods are asked for", () => {
    const short = decide(november, { at: "2026-11-25", periods: { keepDays: 1, keepSaturdays: 0 } });
    expect(short).toEqual(decide(november, { at: "2026-11-25" }));
  });
});

describe("kept are", () => {
  it("the last seven days and the last four Saturdays", () => {
    expect(keptIds(decide(november, { at: "2026-11-25 00:00" }))).toEqual([
      "2026-10-31",
      "2026-11-07",
      "2026-11-14",
      ...["2026-11-18", "2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23", "2026-11-24"],
    ]);
  });

  it.each([
    ["an evening", "2026-11-10", "2026-11-17 23:59", "2026-11-18 00:00"],
    ["an early morning, which the seventh day ends for", "2026-11-10 00:05", "2026-11-17 23:59", "2026-11-18 00:00"],
    ["a Saturday", "2026-10-24", "2026-11-21 23:59", "2026-11-22 00:00"],
    ["an evening before clocks are put back", "2026-10-22", "2026-10-29 23:59", "2026-10-30 00:00"],
    [
      "a second before midnight and the clocks going forward",
      "2026-03-27 23:59:59",
      "2026-04-04 00:59",
      "2026-04-04 01:00",
    ],
  ])("the snapshot of %s to its very end", (_, begun, lastMinute, over) => {
    const [day = ""] = begun.split(" ");
    const around = [...without(evenings(addDays(day, -3), addDays(day, 40)), day), taken(begun)];
    expect(decide(around, { at: lastMinute }).get(begun)).toMatchObject({ verdict: "keep" });
    expect(decide(around, { at: over }).get(begun)).toMatchObject({ verdict: "delete", reason: "over" });
  });

  it("all good ones of a day, but of a Saturday only the last beyond the week", () => {
    const both = [...november, taken("2026-11-14 10:00"), taken("2026-11-20 10:00")];
    const decided = decide(both, { at: "2026-11-21 12:00" });
    expect(decided.get("2026-11-20 10:00")).toMatchObject({ verdict: "keep", reason: "sameDay" });
    expect(decided.get("2026-11-20")).toMatchObject({ verdict: "keep", reason: "day" });
    const later = decide(both, { at: "2026-11-23" });
    expect(later.get("2026-11-14 10:00")).toMatchObject({ verdict: "delete" });
    expect(later.get("2026-11-14")).toMatchObject({ verdict: "keep", reason: "saturday" });
  });

  it("longer where an installation says so", () => {
    const kept = keptIds(decide(november, { at: "2026-11-25", periods: { keepDays: 30, keepSaturdays: 5 } }));
    expect(kept.slice(0, 3)).toEqual(["2026-10-24", "2026-10-26", "2026-10-27"]);
  });
});

describe("for a Saturday without a good snapshot", () => {
  const weekOf = (...ids: string[]) => without(evenings("2026-10-20", "2026-11-24"), ...ids);

  it.each([
    [["2026-11-14"], "2026-11-15"],
    [["2026-11-14", "2026-11-15"], "2026-11-13"],
    [["2026-11-13", "2026-11-14", "2026-11-15"], "2026-11-12"],
  ])("(without %s) that of %s stands in, and says for which", (missing, standIn) => {
    const decided = decide(weekOf(...missing), { at: "2026-11-25" });
    expect(decided.get(standIn)).toMatchObject({ verdict: "keep", reason: "standsIn", standsInFor: "2026-11-14" });
    expect([...decided.values()].filter(({ standsInFor }) => standsInFor !== null)).toHaveLength(1);
  });

  it("a failed one of that Saturday stands for nothing", () => {
    const failed = [...weekOf("2026-11-14"), taken("2026-11-14", { status: "failed" })];
    expect(decide(failed, { at: "2026-11-25" }).get("2026-11-15")).toMatchObject({ standsInFor: "2026-11-14" });
  });

  it("none stands in before the week is over", () => {
    const onSunday = decide(without(november, "2026-11-21"), { at: "2026-11-22 23:00" });
    expect([...onSunday.values()].filter(({ standsInFor }) => standsInFor !== null)).toEqual([]);
  });

  it("it stays as long as that Saturday's would have", () => {
    const kept = (at: string) =>
      decide(
        evenings("2026-10-20", "2026-12-20").filter(({ id }) => id !== "2026-11-14"),
        { at },
      );
    expect(kept("2026-12-12 23:59").get("2026-11-15")).toMatchObject({ verdict: "keep" });
    expect(kept("2026-12-13 22:00").get("2026-11-15")).toMatchObject({ verdict: "delete" });
  });
});

describe("where the calendar is odd", () => {
  it("a skipped day shortens nobody's week (Apia left out 30 December 2011)", () => {
    const apia = { timeZone: "Pacific/Apia" };
    const around = evenings("2011-12-20", "2012-01-10", apia.timeZone).filter(({ id }) => id !== "2011-12-30");
    const begun = "2011-12-28";
    expect(decide(around, { at: "2012-01-05 20:59", ...apia }).get(begun)).toMatchObject({ verdict: "keep" });
    expect(decide(around, { at: "2012-01-05 21:00", ...apia }).get(begun)).toMatchObject({ verdict: "delete" });
  });

  it("a skipped Saturday has a stand-in (Kwajalein left out 21 August 1993)", () => {
    const kwajalein = { timeZone: "Pacific/Kwajalein" };
    const around = evenings("1993-08-10", "1993-09-05", kwajalein.timeZone).filter(({ id }) => id !== "1993-08-21");
    const decided = decide(around, { at: "1993-09-05", ...kwajalein });
    expect(decided.get("1993-08-22")).toMatchObject({ reason: "standsIn", standsInFor: "1993-08-21" });
  });

  it("a Saturday stays one after the agency has moved to another zone", () => {
    const moved = evenings("2026-10-20", "2026-11-24", "Pacific/Apia");
    expect(decide(moved, { at: "2026-11-25", timeZone: "Pacific/Honolulu" }).get("2026-11-07")).toMatchObject({
      reason: "saturday",
    });
  });
});
