import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { NAV_ITEMS } from "@/components/navigation/nav-items";
import { FURTHER_PAGES } from "@/lib/commands/further-pages";

const pages = globSync("app/(agency)/**/page.tsx")
  .map((file) => `/${file.split("/").slice(2, -1).join("/")}`)
  .filter((path) => !path.includes("["));
const listed = NAV_ITEMS.map(({ href }) => href);

/** What a report's cell leads to, and what is shown without a connection: nobody goes there by name. */
const NOT_BY_NAME = new Set(["/reports/entries", "/offline"]);

it("every page of an agency that has one address can be gone to from the palette", () => {
  const known = new Set<string>([...NOT_BY_NAME, ...listed, ...FURTHER_PAGES.map(({ href }) => href)]);
  expect(pages.length).toBeGreaterThan(10);
  expect(pages.filter((path) => !known.has(path))).toEqual([]);
});

it.each(FURTHER_PAGES.filter(({ href }) => !href.startsWith("/help")))(
  "$href is offered to whom the page lets in",
  ({ href, access }) => {
    expect(readFileSync(`app/(agency)${href}/page.tsx`, "utf8")).toContain(`access: "${access}"`);
  },
);
