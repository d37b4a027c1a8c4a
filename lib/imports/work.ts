import type { Cells, Field } from "@/lib/imports/cells";
import type { ImportPerson, ImportRow } from "@/lib/imports/schema";

/** Excel's German edition rewrites TRUE and FALSE when it saves a file. */
const BILLABLE_WORDS = new Map([
  ...["yes", "ja", "true", "wahr", "1"].map((word) => [word, true] as const),
  ...["no", "nein", "false", "falsch", "0"].map((word) => [word, false] as const),
]);

type Work = Omit<ImportRow, "day" | "span" | "durationSeconds">;

/** Who did what for whom; the sources differ only in when. */
export function readWork(cells: Cells): Work {
  return {
    line: cells.line,
    person: readPerson(cells),
    ...readProject(cells),
    description: readDescription(cells),
    tags: readTags(cells),
    billable: readBillable(cells),
  };
}

function readPerson(cells: Cells): ImportPerson {
  const email = cells.name("personEmail");
  const fullName =
    cells.name("personName") ?? [cells.name("firstName"), cells.name("lastName")].filter(Boolean).join(" ");
  const name = fullName || email;
  if (!name) throw cells.refusal(firstField(cells, ["personEmail", "personName", "lastName"]), "missingPerson");
  return { name, email };
}

function readProject(cells: Cells): Pick<Work, "client" | "project" | "task"> {
  const [client, project, task] = [cells.newName("client"), cells.newName("project"), cells.newName("task")];
  // A client or a task is known by its project only, and a line that says nothing of the work is no record of it.
  const isMissing = project === null && (client !== null || task !== null || readDescription(cells) === "");
  if (isMissing) throw cells.refusal("project", "missingProject");
  return { client, project, task };
}

/** Untouched, line breaks and outer spaces included, unless there is nothing else in it. */
function readDescription(cells: Cells): string {
  return cells.trimmed("description") === "" ? "" : cells.exact("description");
}

/** No source quotes a comma within a tag, so such a tag comes apart. */
function readTags(cells: Cells): string[] {
  const tags = (cells.name("tags") ?? "").split(",").map((tag) => tag.trim());
  return [...new Set(tags.filter((tag) => tag !== ""))];
}

function readBillable(cells: Cells): boolean | null {
  const word = cells.trimmed("billable").toLowerCase();
  if (word === "") return null;
  const billable = BILLABLE_WORDS.get(word);
  if (billable === undefined) throw cells.refusal("billable", "unreadableBillable");
  return billable;
}

function firstField(cells: Cells, fields: [Field, ...Field[]]): Field {
  return fields.find((field) => cells.has(field)) ?? fields[0];
}
