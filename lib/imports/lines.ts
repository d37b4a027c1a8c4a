import type { ImportLine, ShownRow } from "@/lib/imports/lines-schema";
import type { ReadImport } from "@/lib/imports/parse-file";
import type { ImportPlan } from "@/lib/imports/plan";
import type { PlannedRow } from "@/lib/imports/plan-row";
import type { RowProblem } from "@/lib/imports/schema";

const MAX_SHOWN_LENGTH = 200;

/** Each line of the file with what becomes of it. One after the other, because there may be many. */
export function* linesOf(
  parsed: ReadImport,
  plan: ImportPlan,
  projectNames: ReadonlyMap<string, string>,
): Generator<ImportLine> {
  const newMembers = new Set(plan.newMembers.map(({ id }) => id));
  const notices = new Map(parsed.notices.map(({ line, code }) => [line, code]));
  for (const problem of parsed.problems) yield problemLine(problem);
  for (const planned of plan.rows) {
    const { line } = planned.row;
    const shown = showRow(planned, newMembers, projectNames);
    if (planned.outcome === "import") {
      yield { line, outcome: "import", reason: notices.get(line) ?? null, shown } satisfies ImportLine;
    } else {
      yield { line, outcome: planned.outcome, reason: planned.reason, shown } as ImportLine;
    }
  }
}

function problemLine({ line, lastLine, column, code, value }: RowProblem): ImportLine {
  return { line, outcome: "problem", reason: code, shown: { lastLine: lastLine ?? null, column, value: cut(value) } };
}

function showRow(
  planned: PlannedRow,
  newMembers: ReadonlySet<string>,
  projectNames: ReadonlyMap<string, string>,
): ShownRow {
  const { row } = planned;
  const shown: ShownRow = {
    person: cut(row.person.name),
    client: row.client,
    project: row.project,
    task: row.task,
    creates: [],
    note: cut(row.description),
    day: row.day,
    durationSeconds: row.durationSeconds,
    entries: 0,
  };
  if (planned.outcome !== "import") return shown;
  const { client, project, task, parts, memberId } = planned;
  if (project.kind === "existing") shown.project = projectNames.get(project.id) ?? row.project;
  if (newMembers.has(memberId)) shown.creates.push("person");
  if (client?.kind === "new") shown.creates.push("client");
  if (project.kind === "new") shown.creates.push("project");
  if (task?.kind === "new") shown.creates.push("task");
  return { ...shown, entries: parts.length };
}

/** Half a character, as an emoji leaves it behind, is no text that PostgreSQL takes. */
function cut(text: string): string {
  return text.slice(0, MAX_SHOWN_LENGTH).toWellFormed();
}
