import { expect, it } from "vitest";
import { entriesHref, entriesHrefs } from "@/lib/reports/href";

const SEARCH = { period: "this-year", client: "018c22ac-d000-7f3e-8e08-8f702386bfce", billable: "yes" } as const;
const ROW = { project: "018c22ac-d000-7606-8dae-f7105e1b41c2" };
const MARCH = { from: "2026-03-01", to: "2026-03-31" };

it("a figure of a column leads to the entries of its days, a row's sum to those of the report's", () => {
  const hrefOf = entriesHrefs(SEARCH, ROW);
  expect(hrefOf(MARCH)).toBe(entriesHref({ ...SEARCH, period: "custom", ...MARCH }, ROW));
  expect(hrefOf()).toBe(entriesHref(SEARCH, ROW));
});

it("a report without filters leads to all entries of the days", () => {
  expect(entriesHrefs({ period: "this-year" }, {})(MARCH)).toBe(
    "/reports/entries?period=custom&from=2026-03-01&to=2026-03-31",
  );
});
