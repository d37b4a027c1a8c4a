import type { ReadImport } from "@/lib/imports/parse-file";
import { type ExistingRecords, type ImportPlan, planImport } from "@/lib/imports/plan";
import { type ImportChoices, importChoicesSchema } from "@/lib/imports/schema";
import { allAtOnce, readText } from "@/lib/imports/testing";

export const ada = { id: "018f0000-0000-7000-8000-00000000000a", name: "Ada Lovelace", email: "ada@nordlicht.test" };
export const ben = { id: "018f0000-0000-7000-8000-00000000000b", name: "Ben Ohm", email: "ben@nordlicht.test" };
export const site = { id: "018f0000-0000-7000-8000-00000000000c", name: "Site", clientId: null };
export const nothing: ExistingRecords = {
  members: [ada, ben],
  clients: [],
  projects: [],
  tasks: [],
  fingerprints: new Set(),
};

export type Line = Partial<
  Record<"client" | "project" | "task" | "description" | "start" | "end" | "user_name" | "user_email", string>
>;

export function plan(
  lines: Line[],
  existing: Partial<ExistingRecords> = {},
  choices: Partial<ImportChoices> = {},
): ImportPlan {
  return planOf(readLines(lines), { ...nothing, ...existing }, choices);
}

export function planOf(
  parsed: ReadImport,
  existing: ExistingRecords,
  choices: Partial<ImportChoices> = {},
): ImportPlan {
  return allAtOnce(planImport(parsed, existing, { ...importChoicesSchema.parse({}), ...choices }));
}

function readLines(lines: Line[]) {
  const usual = {
    client: "",
    project: "Site",
    task: "",
    description: "",
    start: "2024-03-04T10:00:00",
    end: "2024-03-04T11:00:00",
    user_name: "",
    user_email: ada.email,
  };
  const cells = (values: string[]) => values.map((value) => `"${value}"`).join(",");
  const rows = lines.map((line) => cells(Object.values({ ...usual, ...line })));
  return readText([cells(Object.keys(usual)), ...rows].join("\n"));
}

export const outcomes = ({ rows }: ImportPlan) => rows.map((row) => (row.outcome === "import" ? "import" : row.reason));
export const fingerprintsOf = ({ rows }: ImportPlan) =>
  new Set(rows.flatMap((row) => (row.outcome === "import" ? [row.fingerprint] : [])));
