import { describe, expect, it } from "vitest";
import {
  asOf,
  cleared,
  failed,
  LONGEST_ROW,
  NOTHING,
  released,
  reserved,
  type Tally,
  verdictOn,
  waitSecondsAfter,
} from "./throttle-rules";

const at = new Date("2026-03-02T09:00:00Z");
const secondsLater = (seconds: number) => new Date(at.getTime() + seconds * 1000);
const tally = (fields: Partial<Tally> = {}): Tally => ({
  key: "member:1",
  isForgettable: false,
  isClearedBySuccess: true,
  ...NOTHING,
  touchedAt: at,
  ...fields,
});

describe("one more attempt", () => {
  it("has to wait while the account is blocked, to the second", () => {
    const blocked = tally({ failures: 5, blockedUntil: secondsLater(30) });
    expect(verdictOn(blocked, at)).toEqual({ waitSeconds: 30 });
    expect(verdictOn(blocked, secondsLater(29.5))).toEqual({ waitSeconds: 1 });
    expect(verdictOn(blocked, secondsLater(30))).toBe("go");
  });

  it("is one at a time once the block has run out", () => {
    expect(verdictOn(tally({ failures: 5, pending: 1, blockedUntil: at }), at)).toBe("soon");
  });

  it("counts those under way as if they had failed", () => {
    expect(verdictOn(tally({ failures: 2, pending: 2 }), at)).toBe("go");
    expect(verdictOn(tally({ failures: 2, pending: 3 }), at)).toBe("soon");
    expect(verdictOn(tally({ pending: 5 }), at)).toBe("soon");
  });

  it("needs the member's confirmation after a hundred failures in a row, however long one waits; an address does not", () => {
    const blocked = tally({ failures: LONGEST_ROW, blockedUntil: at });
    expect(verdictOn(blocked, secondsLater(86_400 * 365))).toBe("unconfirmed");
    expect(verdictOn({ ...blocked, isForgettable: true }, at)).toBe("go");
  });
});

describe("a failure", () => {
  it.each([
    [1, 0],
    [4, 0],
    [5, 30],
    [6, 60],
    [7, 120],
    [11, 1920],
    [12, 3600],
    [99, 3600],
    [5000, 3600],
  ])("after %i in a row means waiting %i seconds", (failures, seconds) => {
    expect(waitSecondsAfter(failures)).toBe(seconds);
    const after = failed(tally({ failures: failures - 1, pending: 1 }), at);
    expect(after).toEqual(tally({ failures, blockedUntil: seconds === 0 ? null : secondsLater(seconds) }));
  });
});

describe("what is counted", () => {
  it("takes an attempt that never ended for a failure, after half a minute", () => {
    const crashed = reserved(tally({ failures: 4 }), at);
    expect(asOf(secondsLater(30), crashed)).toEqual(crashed);
    expect(asOf(secondsLater(31), crashed)).toMatchObject({
      failures: 5,
      pending: 0,
      blockedUntil: secondsLater(61),
    });
  });

  it("is forgotten after a day without an attempt, but never where failures in a row count", () => {
    const old = tally({ failures: 50, blockedUntil: secondsLater(3600) });
    expect(asOf(secondsLater(86_401), { ...old, isForgettable: true })).toMatchObject(NOTHING);
    expect(asOf(secondsLater(86_401 * 1000), old)).toEqual(old);
  });

  it("is cleared of failures, not of attempts under way", () => {
    expect(cleared(tally({ failures: 7, pending: 2, blockedUntil: at }), at)).toEqual(tally({ pending: 2 }));
  });

  it("never falls below nothing", () => {
    expect(released(tally(), at)).toEqual(tally());
  });
});
