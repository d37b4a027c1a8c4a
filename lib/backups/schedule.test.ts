import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Attempt, missedDays, nextSnapshotAt, slotOn } from "@/lib/backups/schedule";
import type { SnapshotStatus } from "@/lib/db/generated/control/enums";
import { dayOf, instantToLocalTime, localToInstant } from "@/lib/time/zones";

const BERLIN = "Europe/Berlin";
// Its slot is at 21:00.
const AGENCY = `0199aaaa-0000-7000-8000-0000${(3600).toString(16).padStart(8, "0")}`;

const at = (text: string) => {
  const [day = "", time = ""] = text.split(" ");
  return localToInstant(day, time, BERLIN);
};

function attempt(begun: string, status: SnapshotStatus = "stored"): Attempt {
  return { status, startedAt: at(begun), finishedAt: status === "running" ? null : at(begun) };
}

function next(now: string, attempts: Attempt[], since = "2026-01-01 12:00") {
  const due = nextSnapshotAt({ agencyId: AGENCY, since: at(since), timeZone: BERLIN, attempts }, at(now));
  return due && `${dayOf(due, BERLIN)} ${instantToLocalTime(due, BERLIN).slice(0, 5)}`;
}

describe("the daily snapshot", () => {
  it("is not due while one runs", () => {
    expect(next("2026-11-20 21:10", [attempt("2026-11-20 21:05", "running")])).toBeNull();
  });

  it("is not due before the first evening of an agency", () => {
    expect(next("2026-11-20 09:00", [], "2026-11-20 08:00")).toBe("2026-11-20 21:00");
  });

  it.each([
    ["in the afternoon, after yesterday's", "2026-11-20 15:00", ["2026-11-19 21:00"], "2026-11-20 21:00"],
    ["in the evening, whatever somebody saved at noon", "2026-11-20 21:00", ["2026-11-20 12:00"], "2026-11-20 21:00"],
    ["after it was made", "2026-11-20 22:00", ["2026-11-20 21:01"], "2026-11-21 21:00"],
    ["when the machine was off in the evening", "2026-11-21 08:00", ["2026-11-19 21:00"], "2026-11-20 21:00"],
    ["when that was made up for in the morning", "2026-11-21 09:00", ["2026-11-21 08:00"], "2026-11-21 21:00"],
    ["when the machine was off for months", "2026-11-21 08:00", [], "2026-11-20 21:00"],
  ])("%s", (_, now, begun, due) => {
    expect(
      next(
        now,
        begun.map((one) => attempt(one)),
      ),
    ).toBe(due);
  });

  it("is due although a clock that was wrong has left one in the future", () => {
    expect(next("2026-11-20 21:30", [attempt("2027-12-25 21:00")])).toBe("2026-11-20 21:00");
  });

  it("is tried again after a failure, each time after a longer wait", () => {
    const failed = ["21:00", "21:05", "21:15", "21:35"].map((time) => attempt(`2026-11-20 ${time}`, "failed"));
    const waits = failed.map((_, index) => next("2026-11-20 23:50", failed.slice(0, index + 1))?.slice(11));
    expect(waits).toEqual(["21:05", "21:15", "21:35", "22:15"]);
  });

  it("waits no longer than two hours, however often it failed", () => {
    const failed = Array.from({ length: 12 }, () => attempt("2026-11-20 21:00", "failed"));
    expect(next("2026-11-20 21:30", failed)).toBe("2026-11-20 23:00");
  });

  it("begins between 20:00 and 23:00 on every day of every zone that has those hours", () => {
    const zones = ["Europe/Berlin", "America/Havana", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kathmandu"];
    const days = fc.date({ min: new Date("2015-01-01"), max: new Date("2027-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(fc.uuid(), fc.constantFrom(...zones), days, (agencyId, zone, date) => {
        const day = date.toISOString().slice(0, 10);
        const slot = slotOn(day, agencyId, zone);
        expect(dayOf(slot, zone)).toBe(day);
        expect(instantToLocalTime(slot, zone) >= "20:00:00" && instantToLocalTime(slot, zone) < "23:00:00").toBe(true);
      }),
    );
  });

  it("is spread over the evening", () => {
    const ids = Array.from({ length: 60 }, () => crypto.randomUUID());
    expect(new Set(ids.map((id) => slotOn("2026-11-20", id, BERLIN).getTime())).size).toBeGreaterThan(50);
  });
});

describe("a missed day", () => {
  const missed = (now: string, attempts: Attempt[], since = "2026-01-01 12:00", timeZone = BERLIN) =>
    missedDays({ agencyId: AGENCY, since: at(since), timeZone, attempts }, at(now), 7);

  it("is none before there was anything to save, and none that is not over", () => {
    expect(missed("2026-11-20 23:50", [], "2026-11-20 08:00")).toEqual([]);
  });

  it("is one without a good snapshot, even if that of the next morning made up for it", () => {
    const attempts = ["13", "14", "15", "17", "18", "19"].map((day) => attempt(`2026-11-${day} 21:00`));
    const failed = attempt("2026-11-16 21:00", "failed");
    expect(missed("2026-11-20 12:00", [...attempts, failed])).toEqual(["2026-11-16"]);
  });

  it("is none that the zone left out", () => {
    const apia = "Pacific/Apia";
    const now = localToInstant("2012-01-02", "12:00", apia);
    expect(missedDays({ agencyId: AGENCY, since: new Date(0), timeZone: apia, attempts: [] }, now, 5)).toEqual([
      "2011-12-28",
      "2011-12-29",
      "2011-12-31",
      "2012-01-01",
    ]);
  });
});
