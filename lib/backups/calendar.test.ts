import { describe, expect, test } from "vitest";
import { addDays, type Day } from "@/lib/time/weeks";
import { type CalendarSnapshot, calendarOf } from "./calendar";

// A Sunday.
const TODAY = "2026-11-22";

function snapshot(day: Day, fields: Partial<CalendarSnapshot> = {}): CalendarSnapshot {
  const startedAt = new Date(`${day}T20:14:00Z`);
  return {
    id: `${day}${fields.status ?? ""}`,
    day,
    startedAt,
    status: "stored",
    isProven: true,
    standsInFor: null,
    ...fields,
  };
}

/** As the promise has it: seven evenings and four Saturdays. */
const promised = [1, 2, 3, 4, 5, 6, 7, 8, 15, 22].map((ago) => snapshot(addDays(TODAY, -ago)));

function calendar(
  snapshots: CalendarSnapshot[],
  situation: { nextDay?: Day | null; since?: Day | null; today?: Day } = {},
) {
  const { nextDay = TODAY, since = "2026-01-01", today = TODAY } = situation;
  const weeks = calendarOf({ snapshots, today, nextDay, since, weekStart: 1 });
  const days = weeks.flat();
  return { weeks, days, on: (day: Day) => days.find((found) => found.day === day) };
}

describe("nothing is called missing", () => {
  test("before the first snapshot was ever tried", () => {
    expect(calendar([], { since: null }).days.map(({ state }) => state)).not.toContain("missed");
  });

  test("before the day of the first", () => {
    const { on } = calendar([snapshot("2026-11-20")], { since: "2026-11-20" });
    expect([on("2026-11-19")?.state, on("2026-11-20")?.state, on("2026-11-21")?.state]).toEqual([
      "empty",
      "proven",
      "missed",
    ]);
  });

  test("on a day whose snapshot has lived its time, or that nothing was promised for", () => {
    const { on } = calendar([...promised, snapshot("2026-11-12", { status: "deleted" })]);
    expect([on("2026-11-12")?.state, on("2026-11-11")?.state]).toEqual(["over", "empty"]);
  });

  test("today, while the evening is still to come", () => {
    expect(calendar(promised).on(TODAY)?.state).toBe("planned");
  });
});

test("a day without a good snapshot is missing, whatever was tried", () => {
  const { on } = calendar([snapshot("2026-11-18", { status: "failed" })]);
  expect(on("2026-11-18")?.state).toBe("missed");
  expect(on("2026-11-17")?.state).toBe("missed");
});

test("today is missing once the next one is due tomorrow", () => {
  const { on } = calendar(promised, { nextDay: "2026-11-23" });
  expect([on(TODAY)?.state, on("2026-11-23")?.state]).toEqual(["missed", "planned"]);
});

test("a Saturday without one shows what stands in for it", () => {
  const standIn = snapshot("2026-11-06", { standsInFor: "2026-11-07" });
  const { on } = calendar([...promised.filter(({ day }) => day !== "2026-11-07"), standIn]);
  expect(on("2026-11-07")).toMatchObject({ state: "replaced", snapshots: [{ id: standIn.id }] });
});

test("a Saturday without one, and without a stand-in, is missing for four weeks", () => {
  const { on } = calendar([]);
  expect(["2026-10-31", "2026-11-07", "2026-11-14", "2026-11-21"].map((day) => on(day)?.state)).toEqual(
    Array(4).fill("missed"),
  );
});

test("it holds the last seven days and the last four Saturdays, in whole weeks", () => {
  const { weeks, days } = calendar(promised);
  expect(weeks.map((week) => week[0]?.day)).toEqual(["2026-10-26", "2026-11-02", "2026-11-09", "2026-11-16"]);
  expect(days.filter(({ isSaturday }) => isSaturday)).toHaveLength(4);
  expect(days.filter(({ isDaily }) => isDaily)).toHaveLength(7);
});

test("it reaches to the next snapshot", () => {
  const { weeks, on } = calendar(promised, { nextDay: "2026-11-23" });
  expect(weeks).toHaveLength(5);
  expect(on("2026-11-23")?.state).toBe("planned");
});

test("on a Saturday that day is the last of the four", () => {
  const { days } = calendar([], { today: "2026-11-21", nextDay: "2026-11-21" });
  expect(days.filter(({ isSaturday }) => isSaturday).map(({ day }) => day)).toEqual([
    ...["2026-10-31", "2026-11-07", "2026-11-14", "2026-11-21"],
  ]);
});

test("it begins earlier for what is still there, but not for what is kept out of turn", () => {
  const { weeks, on } = calendar([snapshot("2026-10-24"), snapshot("2026-06-13")]);
  expect(weeks[0]?.[0]?.day).toBe("2026-10-19");
  expect(on("2026-10-24")?.state).toBe("proven");
});

test("several of one day are all there, the latest first and for the whole", () => {
  const early = snapshot("2026-11-20", { id: "early", startedAt: new Date("2026-11-20T09:00:00Z"), isProven: true });
  const late = snapshot("2026-11-20", { id: "late", isProven: null });
  expect(calendar([early, late]).on("2026-11-20")).toMatchObject({
    state: "kept",
    snapshots: [{ id: "late" }, { id: "early" }],
  });
});

test("one that runs, or that did not come back as it was, is said first", () => {
  const { on } = calendar([
    snapshot("2026-11-20", { isProven: false }),
    snapshot("2026-11-21"),
    snapshot("2026-11-21", { status: "running", isProven: null }),
  ]);
  expect([on("2026-11-20")?.state, on("2026-11-21")?.state]).toEqual(["disproven", "running"]);
});
