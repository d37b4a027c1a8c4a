import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { changeTimeEntrySchema, createTimeEntrySchema } from "@/lib/time-entries/schema";

const entry = { id: uuidv7(), projectId: uuidv7(), day: "2026-11-20", durationSeconds: 5_400 };
const untimed = (changes: object) => createTimeEntrySchema.safeParse({ ...entry, ...changes });
const timed = (changes: object) =>
  untimed({ durationSeconds: undefined, startTime: "09:00", endTime: "10:00", ...changes });
const problems = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  result.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);

describe("a time entry is refused", () => {
  it.each([[{ not: "" }], [["a"]], [1], [null], ["1"]])("with %j where an id is expected", (value) => {
    for (const field of ["id", "projectId"]) expect(untimed({ [field]: value }).success).toBe(false);
  });

  it.each([[{ set: "x" }], [["x"]], [7], [null]])("with %j as its note", (note) => {
    expect(problems(untimed({ note }))).toEqual(["note: invalid"]);
  });

  it.each([-1, 86_401, 2 ** 31, 2 ** 53, Number.POSITIVE_INFINITY, Number.NaN, 0.5, "3600", {}, null])(
    "with %s seconds",
    (durationSeconds) => {
      expect(untimed({ durationSeconds }).success).toBe(false);
    },
  );

  it.each(["2026-02-30", "20.11.2026", "1969-12-31", "2100-01-01", "", {}, 20261120])("on %j", (day) => {
    expect(problems(untimed({ day }))).toContain("day: day");
  });

  it.each(["24:00", "9:00", "09:60", "09:00+05:00", "", {}, 9])("from %j on", (startTime) => {
    expect(problems(timed({ startTime }))).toContain("startTime: time");
  });

  it("without any time, with half a span, or with both a span and a duration", () => {
    expect(problems(untimed({ durationSeconds: undefined }))).toEqual(["durationSeconds: required"]);
    expect(problems(timed({ endTime: undefined }))).toContain("endTime: required");
    expect(problems(timed({ durationSeconds: 60 }))).toEqual(["durationSeconds: invalid"]);
  });

  it.each([
    ["that is half", { startedAt: "2026-11-20T08:00:00Z" }],
    ["that ends before it starts", { startedAt: "2026-11-20T08:00:00Z", endedAt: "2026-11-20T07:59:59Z" }],
    ["of more than a day", { startedAt: "2026-11-20T08:00:00Z", endedAt: "2026-11-21T08:00:01Z" }],
    ["outside the years there are", { startedAt: "9999-11-20T08:00:00Z", endedAt: "9999-11-20T08:00:00Z" }],
  ])("with a span of instants %s", (_, span) => {
    expect(untimed({ durationSeconds: undefined, ...span }).success).toBe(false);
    expect(changeTimeEntrySchema.safeParse({ id: uuidv7(), version: 1, ...span }).success).toBe(false);
  });

  it("when a change takes only the start or only the end away", () => {
    const change = (times: object) => changeTimeEntrySchema.safeParse({ id: uuidv7(), version: 1, ...times });
    for (const endTime of ["10:00", undefined]) {
      expect(problems(change({ startTime: null, endTime }))).toEqual(["endTime: required"]);
    }
    expect(problems(untimed({ startTime: null, endTime: null }))).toContain("startTime: time");
    expect(change({ startTime: null, endTime: null }).success).toBe(true);
  });

  it("when a change does not say on which version it was made", () => {
    expect(problems(changeTimeEntrySchema.safeParse({ id: uuidv7(), note: "x" }))).toEqual(["version: invalid"]);
  });
});
