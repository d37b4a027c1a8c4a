import type { Fingerprints } from "@/lib/imports/fingerprint";
import type { PlannedPerson } from "@/lib/imports/match-people";
import { personKey } from "@/lib/imports/names";
import type { ImportChoices, ImportRow } from "@/lib/imports/schema";
import type { ExistingProject, Target, Targets } from "@/lib/imports/targets";
import { splitAtMidnights } from "@/lib/time/split";
import type { Day } from "@/lib/time/weeks";

export type SkipReason = "alreadyImported" | "personSkipped" | "projectSkipped";
export type WaitReason = "unknownPerson" | "noProject";

type Place = { client: Target | null; project: Target; task: Target | null };

/** A time entry to create; several come from a row that runs over midnight. */
export type EntryPart = { day: Day; startedAt: Date | null; endedAt: Date | null; durationSeconds: number };

export type PlannedRow =
  /** The fingerprint is for the first part: it is unique among all entries. */
  | ({ outcome: "import"; row: ImportRow; memberId: string; fingerprint: string; parts: EntryPart[] } & Place)
  | { outcome: "skip"; row: ImportRow; reason: SkipReason }
  /** Until the person chooses. */
  | { outcome: "wait"; row: ImportRow; reason: WaitReason };

export type RowContext = {
  people: ReadonlyMap<string, PlannedPerson>;
  targets: Targets;
  fallback: Fallback;
  fingerprints: Fingerprints;
  known: ReadonlySet<string>;
  timeZone: string;
};

export function planRow(row: ImportRow, context: RowContext): PlannedRow {
  const match = context.people.get(personKey(row.person))?.match;
  if (match?.kind === "skip") return { outcome: "skip", row, reason: "personSkipped" };
  if (!match || match.kind === "unknown") return { outcome: "wait", row, reason: "unknownPerson" };
  const place = row.project ?? context.fallback;
  if (typeof place === "object" && "outcome" in place) return { ...place, row };
  const fingerprint = context.fingerprints.of(row, match.memberId);
  if (context.known.has(fingerprint)) return { outcome: "skip", row, reason: "alreadyImported" };

  // Not before it is certain that the row comes in: looking a name up notes it for creation.
  const { client, project, task } = typeof place === "string" ? namedPlace(row, place, context.targets) : place;
  const parts = partsOf(row, context.timeZone);
  return { outcome: "import", row, memberId: match.memberId, client, project, task, fingerprint, parts };
}

type Fallback = Place | { outcome: "skip"; reason: "projectSkipped" } | { outcome: "wait"; reason: "noProject" };

/** What becomes of rows that name no project. A choice comes from a form: an id that is no project's chooses nothing. */
export function fallbackFor(
  choice: ImportChoices["projectForRowsWithoutOne"],
  projects: readonly ExistingProject[],
): Fallback {
  if (choice === "skip") return { outcome: "skip", reason: "projectSkipped" };
  const chosen = projects.find(({ id }) => id === choice);
  if (!chosen) return { outcome: "wait", reason: "noProject" };
  return { client: null, project: { kind: "existing", id: chosen.id }, task: null };
}

function namedPlace(row: ImportRow, projectName: string, targets: Targets): Place {
  const client = row.client === null ? null : targets.client(row.client);
  const project = targets.project(projectName, client);
  const task = row.task === null ? null : targets.task(row.task, project);
  return { client, project, task };
}

function partsOf({ day, span, durationSeconds }: ImportRow, timeZone: string): EntryPart[] {
  if (span === null) return [{ day, startedAt: null, endedAt: null, durationSeconds }];
  return splitAtMidnights({ ...span, timeZone });
}
