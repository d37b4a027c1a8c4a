import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatBasisPoints, formatCents, readCents, sumUp, typeableCents } from "@/lib/money/rules";

describe("an amount", () => {
  it.each(["", "abc", "1.200", "1,200", "-5", "1e3", "1.2.3", "12,345", "1.20,000", "0x10", "１２", "9".repeat(40)])(
    "is not read from %j",
    (text) => {
      expect(readCents(text)).toBeNull();
    },
  );

  it.each([
    ["0", 0],
    ["120", 12_000],
    ["37,5", 3_750],
    ["37.50", 3_750],
    [" 1.200,50 € ", 120_050],
    ["1,200.50", 120_050],
    ["1 200,50", 120_050],
    ["1\u202f200", 120_000],
    ["49,90 EUR", 4_990],
  ])("typed as %j is %i cents", (text, cents) => {
    expect(readCents(text)).toBe(cents);
  });

  it("in a field reads back as the same amount, in both languages", () => {
    const amounts = fc.tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.constantFrom("de", "en"));
    fc.assert(
      fc.property(amounts, ([cents, locale]) => {
        expect(readCents(typeableCents(cents, locale))).toBe(cents);
      }),
    );
  });

  it("is written as its reader writes money", () => {
    expect(formatCents(119_000, "EUR", "de")).toBe("1.190,00\u00a0€");
    expect(formatCents(119_000, "EUR", "en")).toBe("€1,190.00");
    expect(formatBasisPoints(750, "de")).toBe("7,5\u00a0%");
  });
});

describe("VAT", () => {
  it.each([
    [[], 1_900, 0],
    [[100], 0, 0],
    [[2_500, 9_900], 1_900, 2_356],
    // Half a cent, and just less.
    [[50], 1_900, 10],
    [[50], 100, 1],
    [[49], 100, 0],
    // Taken of each line it would be 0.
    [[49, 49], 100, 1],
  ])("of %j at %i is %i cents, rounded once and half up", (net, rate, vat) => {
    expect(sumUp(net, rate).vatCents).toBe(vat);
  });

  it("and net make gross, exactly, and VAT is never half a cent or more off", () => {
    const cents = fc.array(fc.integer({ min: 0, max: 100_000_000 }), { maxLength: 5 });
    fc.assert(
      fc.property(cents, fc.integer({ min: 0, max: 10_000 }), (net, rate) => {
        const { netCents, vatCents, grossCents } = sumUp(net, rate);
        expect(netCents + vatCents).toBe(grossCents);
        const over = BigInt(vatCents) * 10_000n - BigInt(netCents) * BigInt(rate);
        expect(over > -5_000n && over <= 5_000n).toBe(true);
      }),
    );
  });
});
