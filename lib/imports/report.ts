import { PEOPLE_ASKED } from "@/lib/imports/input-schema";
import { canBecomeMember, type PlannedPerson } from "@/lib/imports/match-people";
import type { ReadImport } from "@/lib/imports/parse-file";
import type { ImportPlan } from "@/lib/imports/plan";
import type { ReadReport, ReportedNames, ReportedPerson } from "@/lib/imports/report-schema";
import type { Target } from "@/lib/imports/targets";

const NAMES_LISTED = 100;
const COLUMNS_LISTED = 50;

/** What a person needs to know of a plan to decide about it; the rows are kept apart, because there may be many. */
export function reportOf(parsed: ReadImport, plan: ImportPlan): ReadReport {
  const { source, encoding, dateOrder, ambiguousDateOrder, dateExample } = parsed;
  return {
    status: "read",
    source,
    encoding,
    dateOrder,
    ambiguousDateOrder,
    dateExample,
    unknownColumns: parsed.unknownColumns.slice(0, COLUMNS_LISTED),
    people: listedPeople(plan.people),
    peopleCount: plan.people.length,
    create: {
      clients: names(plan.create.clients),
      projects: names(plan.create.projects),
      tasks: names(plan.create.tasks),
      members: names(plan.newMembers),
    },
    matched: matchedIn(plan),
    totals: plan.totals,
    problems: parsed.problems.length,
    notices: parsed.notices.length,
    obstacles: plan.obstacles,
  };
}

/** The unknown before those whom somebody has decided about, and these before those who were recognised. */
function listedPeople(people: readonly PlannedPerson[]): ReportedPerson[] {
  const rank = ({ match }: PlannedPerson) => {
    if (match.kind === "unknown") return 0;
    return match.kind === "member" && match.by !== "choice" ? 2 : 1;
  };
  return [...people]
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, PEOPLE_ASKED)
    .map((person) => ({ ...person, canBecomeMember: canBecomeMember(person) }));
}

function names(creations: readonly { name: string }[]): ReportedNames {
  return { count: creations.length, first: creations.slice(0, NAMES_LISTED).map(({ name }) => name) };
}

/** How many of the agency's own the rows come to belong to. */
function matchedIn({ rows }: ImportPlan): ReadReport["matched"] {
  const clients = new Set<string>();
  const projects = new Set<string>();
  const tasks = new Set<string>();
  const note = (ids: Set<string>, target: Target | null) => target?.kind === "existing" && ids.add(target.id);
  for (const planned of rows) {
    if (planned.outcome !== "import") continue;
    note(clients, planned.client);
    note(projects, planned.project);
    note(tasks, planned.task);
  }
  return { clients: clients.size, projects: projects.size, tasks: tasks.size };
}
