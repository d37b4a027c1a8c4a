import { expect, it } from "vitest";
import { localInstantMs } from "@/lib/time/local";
import { localToInstant } from "@/lib/time/zones";

it.each([
  ["", "10:00"],
  ["2026-11-22", ""],
  ["2026-02-31", "1"],
])("%j at %j is no instant", (day, time) => {
  expect(localInstantMs(day, time, "Europe/Berlin")).toBeNull();
});

it.each([
  ["2026-11-22", "10:00", "Europe/Berlin"],
  ["2026-07-01", "00:00", "Europe/Berlin"],
  ["2026-03-29", "01:59", "Europe/Berlin"],
  ["2026-03-29", "03:00", "Europe/Berlin"],
  ["2026-10-25", "03:00", "Europe/Berlin"],
  ["2026-11-22", "23:59", "Asia/Kolkata"],
  ["2026-11-22", "08:30", "America/St_Johns"],
  ["2026-11-22", "08:30", "UTC"],
])("%s at %s in %s is the instant that the server takes it for", (day, time, timeZone) => {
  expect(localInstantMs(day, time, timeZone)).toBe(localToInstant(day, time, timeZone).getTime());
});
