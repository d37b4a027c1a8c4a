import { expect, test } from "vitest";
import { hrefWith } from "@/lib/lists/href";

test("what is empty is not in the address", () => {
  expect(hrefWith("/projects", { q: "", client: undefined })).toBe("/projects");
});

test("what was typed is written so that it reads back the same", () => {
  const href = hrefWith("/projects", { q: "A&B = 100 % #1", sort: "name" });
  expect(Object.fromEntries(new URL(href, "http://x").searchParams)).toEqual({ q: "A&B = 100 % #1", sort: "name" });
});
