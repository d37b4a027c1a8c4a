import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseDrills, type Drillable, type PastDrill } from "./choose-drills";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
// The night to a Sunday.
const NIGHT = new Date("2026-11-22T01:40:00Z");

function snapshot(id: string, startedAt: string): Drillable {
  return { id, startedAt: new Date(startedAt), timeZone: "Europe/Berlin" };
}

function drill(snapshotId: string, daysAgo: number, status: PastDrill["status"] = "passed"): PastDrill {
  return { snapshotId, status, startedAt: new Date(NIGHT.getTime() - daysAgo * DAY_MS) };
}

const friday = snapshot("friday", "2026-11-20T20:14:00Z");
const saturday = snapshot("saturday", "2026-11-21T20:14:00Z");
const older = snapshot("older", "2026-11-14T20:14:00Z");

describe("not tried again is", () => {
  test("one that passed", () => {
    expect(chooseDrills([friday], [drill("friday", 3)], NIGHT)).toEqual([]);
  });

  test("a Saturday's that passed within the week", () => {
    expect(chooseDrills([older], [drill("older", 6)], NIGHT)).toEqual([]);
  });

  test("one that is being tried out", () => {
    expect(chooseDrills([friday], [drill("friday", 2, "running")], NIGHT)).toEqual([]);
  });

  test("one that failed earlier this night", () => {
    expect(chooseDrills([friday], [drill("friday", 0.1, "failed")], NIGHT)).toEqual([]);
  });
});

test("those never tried come first, Saturdays' before all", () => {
  expect(chooseDrills([older, friday, saturday], [drill("older", 8)], NIGHT)).toEqual(["saturday", "friday", "older"]);
});

test("one whose trial failed is tried again the next night, whatever came before", () => {
  const drills = [drill("friday", 1, "failed"), drill("friday", 2)];
  expect(chooseDrills([friday], drills, NIGHT)).toEqual(["friday"]);
});

test("whether it is a Saturday's is decided by the agency's clock", () => {
  const inAuckland = { ...snapshot("nz", "2026-11-20T20:14:00Z"), timeZone: "Pacific/Auckland" };
  const many = Array.from({ length: 30 }, (_, index) => snapshot(`s${index}`, "2026-11-18T20:14:00Z"));
  expect(chooseDrills([...many, inAuckland], [], NIGHT)[0]).toBe("nz");
});

test("over weeks, each is tried before its days are over, Saturdays' in the first night, and no night has to do it all", () => {
  const agencies = fc.array(fc.integer({ min: 0, max: 179 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(agencies, fc.integer({ min: 0, max: 60 }), (minutes, backlog) => {
      const first = Date.parse("2026-11-02T00:00:00Z");
      const stored: Drillable[] = Array.from({ length: backlog }, (_, index) => ({
        ...snapshot(`old-${index}`, new Date(first - (index + 1) * HOUR_MS).toISOString()),
        timeZone: "UTC",
      }));
      const drills: PastDrill[] = [];
      for (let night = 0; night < 21; night += 1) {
        const now = new Date(first + night * DAY_MS + 1.7 * HOUR_MS);
        const chosen = chooseDrills(stored, drills, now);
        expect(new Set(chosen).size).toBe(chosen.length);
        drills.push(...chosen.map((snapshotId) => ({ snapshotId, status: "passed" as const, startedAt: now })));
        const tried = new Set(drills.map(({ snapshotId }) => snapshotId));
        for (const { id, startedAt } of stored) {
          const isSaturdays = new Date(startedAt).getUTCDay() === 6;
          if (!tried.has(id)) expect(isSaturdays || now.getTime() - startedAt.getTime() > 5 * DAY_MS).toBe(false);
        }
        for (const [index, minute] of minutes.entries()) {
          const startedAt = new Date(first + night * DAY_MS + 18 * HOUR_MS + minute * 60_000);
          stored.push({ id: `${night}-${index}`, startedAt, timeZone: "UTC" });
        }
      }
    }),
    { numRuns: 60 },
  );
});
