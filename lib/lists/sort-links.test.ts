import { expect, test } from "vitest";
import { dayTurn, sortLinks } from "@/lib/lists/sort-links";

test("every column has a link, and the one sorted by says how", () => {
  const links = sortLinks({ name: "ascending", hours: "descending" }, "hours", (sort) => `/clients?sort=${sort}`);
  expect(links).toEqual({
    name: { href: "/clients?sort=name" },
    hours: { href: "/clients?sort=hours", direction: "descending" },
  });
});

test("the header of days leads to the other order, and says which one it is", () => {
  const links = (current: "newest" | "oldest" | "name") =>
    sortLinks({ newest: "descending", oldest: "ascending", name: "ascending" }, current, (sort) => sort);
  expect(dayTurn(links("newest"))).toEqual({ href: "oldest", direction: "descending" });
  expect(dayTurn(links("oldest"))).toEqual({ href: "newest", direction: "ascending" });
  expect(dayTurn(links("name"))).toEqual({ href: "newest" });
});
