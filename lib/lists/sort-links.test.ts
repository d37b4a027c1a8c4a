import { expect, test } from "vitest";
import { sortLinks } from "@/lib/lists/sort-links";

test("every column has a link, and the one sorted by says how", () => {
  const links = sortLinks({ name: "ascending", hours: "descending" }, "hours", (sort) => `/clients?sort=${sort}`);
  expect(links).toEqual({
    name: { href: "/clients?sort=name" },
    hours: { href: "/clients?sort=hours", direction: "descending" },
  });
});
