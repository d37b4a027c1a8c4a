import { expect, it, vi } from "vitest";
import { oncePer } from "@/lib/i18n/once-per";

it("makes a format once for each name, and gives each its own", () => {
  const make = vi.fn((locale: string) => new Intl.NumberFormat(locale));
  const numbers = oncePer(make);
  expect([1.5, 2.5].map((value) => numbers("de-DE").format(value))).toEqual(["1,5", "2,5"]);
  expect(numbers("en-GB").format(1.5)).toBe("1.5");
  expect(make).toHaveBeenCalledTimes(2);
});
