import type { ImportPlan } from "@/lib/imports/plan";

/** What the rows say about a project that is to be created, in the order of `plan.create.projects`. */
export type NewProjectFacts = { memberIds: string[]; billableDefault: boolean };

/**
 * A project that an import creates belongs to those who worked on it. It is billable by default, as new projects are,
 * unless no row of it is.
 */
export function newProjectFacts({ rows, create }: Pick<ImportPlan, "rows" | "create">): NewProjectFacts[] {
  const facts = create.projects.map(() => ({ members: new Set<string>(), saysNo: false, saysYes: false }));
  for (const planned of rows) {
    if (planned.outcome !== "import" || planned.project.kind !== "new") continue;
    const fact = facts[planned.project.index];
    if (!fact) continue;
    fact.members.add(planned.memberId);
    if (planned.row.billable === true) fact.saysYes = true;
    if (planned.row.billable === false) fact.saysNo = true;
  }
  return facts.map(({ members, saysNo, saysYes }) => ({
    memberIds: [...members],
    billableDefault: saysYes || !saysNo,
  }));
}
