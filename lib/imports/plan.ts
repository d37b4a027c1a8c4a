import { Fingerprints } from "@/lib/imports/fingerprint";
import { type ExistingMember, matchPeople, type PlannedPerson } from "@/lib/imports/match-people";
import type { ReadImport } from "@/lib/imports/parse-file";
import { fallbackFor, type PlannedRow, planRow, type SkipReason, type WaitReason } from "@/lib/imports/plan-row";
import type { ImportChoices, ImportPerson } from "@/lib/imports/schema";
import { rowByRow, type Steps } from "@/lib/imports/steps";
import { type ExistingClient, type ExistingProject, type ExistingTask, Targets } from "@/lib/imports/targets";
import { emailSchema, nameSchema } from "@/lib/text/schema";

/** What the agency has, as far as an import can touch it. */
export type ExistingRecords = {
  members: ExistingMember[];
  clients: ExistingClient[];
  projects: ExistingProject[];
  tasks: ExistingTask[];
  fingerprints: ReadonlySet<string>;
};

export type Obstacle = "ambiguousDateOrder" | "problems" | WaitReason;

export type ImportPlan = {
  /** In the file's order. */
  rows: PlannedRow[];
  people: PlannedPerson[];
  create: Targets["create"];
  newMembers: NewMember[];
  totals: ImportTotals;
  /** What the person has to decide first; the import may run when there is none. */
  obstacles: Obstacle[];
};

export type NewMember = { id: string; name: string; email: string };

export type ImportTotals = {
  rows: number;
  entries: number;
  durationSeconds: number;
  skipped: Record<SkipReason, number>;
  waiting: Record<WaitReason, number>;
};

/** What an import of the file would do; creates nothing. The same file, records and choices give the same plan. */
export function* planImport(parsed: ReadImport, existing: ExistingRecords, choices: ImportChoices): Steps<ImportPlan> {
  const people = matchPeople(parsed.rows, existing.members, choices.members);
  const context = {
    people,
    targets: new Targets(existing),
    fallback: fallbackFor(choices.projectForRowsWithoutOne, existing.projects),
    fingerprints: new Fingerprints(parsed.source),
    known: existing.fingerprints,
    timeZone: parsed.timeZone,
  };
  const rows: PlannedRow[] = [];
  yield* rowByRow(parsed.rows, (row) => rows.push(planRow(row, context)));
  const totals = totalsOf(rows);
  return {
    rows,
    people: [...people.values()],
    create: context.targets.create,
    newMembers: newMembersOf(rows, people),
    totals,
    obstacles: obstaclesTo(parsed, totals, choices),
  };
}

/** Somebody of whom no row comes in is not created. */
function newMembersOf(rows: readonly PlannedRow[], people: ReadonlyMap<string, PlannedPerson>): NewMember[] {
  const active = new Set(rows.flatMap((planned) => (planned.outcome === "import" ? [planned.memberId] : [])));
  return [...people.values()].flatMap(({ match, ...person }) =>
    match.kind === "new" && active.has(match.memberId) ? [newMember(match.memberId, person)] : [],
  );
}

/** In the one spelling in which names and addresses are kept. */
function newMember(id: string, { name, email }: ImportPerson): NewMember {
  return { id, name: nameSchema.parse(name), email: emailSchema.parse(email) };
}

function totalsOf(rows: readonly PlannedRow[]): ImportTotals {
  const totals: ImportTotals = {
    rows: 0,
    entries: 0,
    durationSeconds: 0,
    skipped: { alreadyImported: 0, personSkipped: 0, projectSkipped: 0 },
    waiting: { unknownPerson: 0, noProject: 0 },
  };
  for (const planned of rows) {
    if (planned.outcome === "skip") totals.skipped[planned.reason]++;
    else if (planned.outcome === "wait") totals.waiting[planned.reason]++;
    else {
      totals.rows++;
      totals.entries += planned.parts.length;
      totals.durationSeconds += planned.row.durationSeconds;
    }
  }
  return totals;
}

function obstaclesTo(parsed: ReadImport, { waiting }: ImportTotals, choices: ImportChoices): Obstacle[] {
  const obstacles: Record<Obstacle, boolean> = {
    ambiguousDateOrder: parsed.ambiguousDateOrder,
    problems: parsed.problems.length > 0 && !choices.leaveOutProblems,
    unknownPerson: waiting.unknownPerson > 0,
    noProject: waiting.noProject > 0,
  };
  return (Object.keys(obstacles) as Obstacle[]).filter((obstacle) => obstacles[obstacle]);
}
