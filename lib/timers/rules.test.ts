import { describe, expect, it } from "vitest";
import { decideEnd, decideStart } from "@/lib/timers/rules";

const at = (time: string) => new Date(`2026-11-20T${time}Z`);

describe("when a timer starts", () => {
  it("cannot be long ago: that is no start any more", () => {
    expect(decideStart(new Date("2026-11-13T11:59:59Z"), at("12:00:00"))).toEqual({ ok: false, code: "invalid" });
    expect(decideStart(new Date(0), at("12:00:00"))).toEqual({ ok: false, code: "invalid" });
  });

  it("is now when nothing is said, or when the browser's clock is ahead", () => {
    expect(decideStart(undefined, at("12:00:00.900"))).toEqual({ ok: true, at: at("12:00:00") });
    expect(decideStart(at("12:05:00"), at("12:00:00"))).toEqual({ ok: true, at: at("12:00:00") });
  });

  it("is when it was meant to, where that could not be sent at once", () => {
    expect(decideStart(at("11:00:00.400"), at("12:00:00"))).toEqual({ ok: true, at: at("11:00:00") });
  });
});

describe("when a timer ends", () => {
  it.each([
    ["cannot be before its start", "08:59:59", "end-before-start"],
    ["cannot be in the future", "12:01:01", "in-the-future"],
  ])("%s", (_, wish, code) => {
    expect(decideEnd(at("09:00:00"), at(wish), at("12:00:00"))).toEqual({ ok: false, code });
  });

  it("is never before its start, though the clock jumped back", () => {
    expect(decideEnd(at("09:00:00"), undefined, at("08:00:00"))).toEqual({ ok: true, at: at("09:00:00") });
    expect(decideEnd(at("09:00:00"), at("09:00:30"), at("08:00:00"))).toEqual({ ok: true, at: at("09:00:00") });
  });

  it("forgives a browser's clock that is a little ahead", () => {
    expect(decideEnd(at("09:00:00"), at("12:00:59"), at("12:00:00"))).toEqual({ ok: true, at: at("12:00:00") });
  });

  it("is now, or what it is corrected to, in whole seconds", () => {
    expect(decideEnd(at("09:00:00"), undefined, at("12:00:00.999"))).toEqual({ ok: true, at: at("12:00:00") });
    expect(decideEnd(at("09:00:00"), at("10:30:15.500"), at("12:00:00"))).toEqual({ ok: true, at: at("10:30:15") });
  });
});
