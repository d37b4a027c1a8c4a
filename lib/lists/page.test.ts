import { expect, test } from "vitest";
import { PAGE_ROWS, pageOf } from "@/lib/lists/page";

const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `row-${index}` }));

test("there is no page after the last rows, even when they fill a page", () => {
  expect(pageOf([]).nextAfter).toBeNull();
  expect(pageOf(rows(PAGE_ROWS)).nextAfter).toBeNull();
});

test("the row too many is left out and makes the last one shown the key of the next page", () => {
  const page = pageOf(rows(PAGE_ROWS + 1));
  expect(page.rows).toHaveLength(PAGE_ROWS);
  expect(page.nextAfter).toBe(`row-${PAGE_ROWS - 1}`);
});
