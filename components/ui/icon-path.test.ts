import { readdirSync, readFileSync } from "node:fs";
import * as lucide from "lucide";
import { expect, test } from "vitest";
import { pathOf } from "./icon-path";

test("a shape that is not known is refused", () => {
  expect(() => pathOf([["ellipse", { rx: "1", ry: "2" }]])).toThrow(/ellipse/);
});

test.each([
  ["a path stays as it is", [["path", { d: "M5 12h14" }]], "M5 12h14"],
  [
    "a path's first move does not depend on the one before",
    [
      ["path", { d: "M5 5h1" }],
      ["path", { d: "m15 15-3-3" }],
    ],
    "M5 5h1M0 0m15 15-3-3",
  ],
  ["a line", [["line", { x1: "4", y1: "5", x2: "6", y2: "7" }]], "M4 5L6 7"],
  ["a circle is two halves", [["circle", { cx: "12", cy: "10", r: "3" }]], "M9 10a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z"],
  [
    "a rectangle has round corners",
    [["rect", { x: "2", y: "3", width: "20", height: "14", rx: "2" }]],
    "M4 3h16a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-16a2 2 0 0 1 -2 -2v-10a2 2 0 0 1 2 -2z",
  ],
] satisfies [string, lucide.IconNode, string][])("%s", (_, icon, path) => {
  expect(pathOf(icon)).toBe(path);
});

const used = ["app", "components"]
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`))
  .filter((file) => file.endsWith(".tsx"))
  .flatMap((file) => /import \{([^}]*)\} from "lucide"/.exec(readFileSync(file, "utf8"))?.[1]?.split(",") ?? [])
  .map((name) => name.trim())
  .filter((name) => name !== "" && !name.startsWith("type "));

test.each([...new Set(used)])("%s can be drawn", (name) => {
  const icon = Object.entries(lucide).find(([known]) => known === name)?.[1];
  expect(pathOf(icon as lucide.IconNode)).toMatch(/^[Mm][\d\s.,a-zA-Z-]+$/);
});
