import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const document = readFileSync("docs/security.md", "utf8");
const rows = [...document.matchAll(/^\| (V\d+\.\d+\.\d+) \|(.*)\|$/gm)].map(([, id = "", rest = ""]) => ({
  id,
  cells: rest.split(" | ").map((cell) => cell.trim()),
}));

/** How many requirements ASVS 5.0.0 has in each chapter that the scorecard covers. */
const CHAPTERS = { V3: 31, V6: 47, V7: 19, V9: 7, V11: 24, V13: 4 };

describe("the scorecard", () => {
  it.each(Object.entries(CHAPTERS))("has every requirement of %s once", (chapter, count) => {
    const ids = rows.map(({ id }) => id).filter((id) => id.startsWith(`${chapter}.`));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(count);
  });

  it.each(rows)("says of $id how it stands, and why", ({ cells }) => {
    const [level, , status, how] = cells;
    expect(level).toMatch(/^[123]$/);
    expect(["met", "partly", "open", "n/a"]).toContain(status);
    expect(how).not.toBe("");
  });

  const evidence = rows.flatMap(({ id, cells }) =>
    [...(cells[4] ?? "").matchAll(/`([^`]+)` “([^”]+)”/g)].map(([, file = "", title = ""]) => ({ id, file, title })),
  );

  it.each(evidence)("is right that $file shows $id: $title", ({ file, title }) => {
    expect(readFileSync(file, "utf8")).toContain(title);
  });

  const files = rows.flatMap(({ cells }) => [...(cells[3] ?? "").matchAll(/`((?:lib|components)\/[^`]+)`/g)]);

  it.each(files.map(([, file = ""]) => file))("names %s, which is there", (file) => {
    expect(existsSync(file)).toBe(true);
  });
});
