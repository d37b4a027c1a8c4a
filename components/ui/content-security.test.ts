import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const sources = readdirSync("components", { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".tsx"),
);

test.each(sources)("%s writes no markup past React, which would run what people type", (file) => {
  expect(readFileSync(`components/${file}`, "utf8")).not.toMatch(
    /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write/,
  );
});

test.each(sources)("%s sets no style attribute, which the content security policy would block", (file) => {
  expect(readFileSync(`components/${file}`, "utf8")).not.toMatch(/\sstyle=/);
});
