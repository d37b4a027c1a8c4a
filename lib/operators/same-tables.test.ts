import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const agency = modelsOf("agency");
const control = modelsOf("control");
const shared = Object.keys(control).filter((model) => model in agency);

test("operators and members sign in through tables of one shape", () => {
  expect(shared.length).toBeGreaterThan(12);
  for (const model of shared) expect([model, control[model]]).toEqual([model, agency[model]]);
});

/** The columns of each model: its lines but for the relations to other models. */
function modelsOf(schema: string): Record<string, string[]> {
  const text = readFileSync(`prisma/${schema}/schema.prisma`, "utf8");
  const blocks = [...text.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)];
  const names = blocks.map(([, name]) => name ?? "");
  const isColumn = (line: string) => {
    const [, type = ""] = line.split(/\s+/);
    return /^[a-z]/.test(line) && !names.includes(type.replace(/\W/g, "")) && !isElsewhere(type);
  };
  const columns = (body: string) =>
    body
      .split("\n")
      .map((line) => line.trim().replace(/\s+/g, " "))
      .filter(isColumn);
  return Object.fromEntries(blocks.map(([, name = "", body = ""]) => [name, columns(body)]));
}

/** Relations that only an agency's members have. */
function isElsewhere(type: string): boolean {
  return ["ProjectMember", "TimeEntry", "Favourite", "TimesheetRow", "ImportBatch"].includes(type.replace(/\W/g, ""));
}
