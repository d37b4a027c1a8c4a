import { v7 as uuidv7 } from "uuid";
import type { AgencyWriter } from "@/lib/access/write-as";
import { newProjectFacts } from "@/lib/imports/new-projects";
import type { ImportPlan } from "@/lib/imports/plan";
import type { ExistingProject, Target } from "@/lib/imports/targets";

const COLORS = 8;

export type ImportContext = { batchId: string; timeZone: string; plan: ImportPlan };

/** Where the entries go. */
export type CreatedTargets = {
  projectId: (target: Target) => string;
  taskId: (target: Target) => string;
  /** For rows that do not say. */
  billableDefault: (projectId: string) => boolean;
};

/** Creates the members, clients, projects and tasks that the plan's rows need. */
export async function createTargets(
  tx: AgencyWriter,
  { batchId: importBatchId, plan }: ImportContext,
  existing: { projects: readonly ExistingProject[] },
): Promise<CreatedTargets> {
  const { create, newMembers } = plan;
  const facts = newProjectFacts(plan);
  const clients = create.clients.map((client) => ({ id: uuidv7(), importBatchId, ...client }));
  const clientId = idsOf(clients);
  const projects = create.projects.map(({ name, client }, index) => ({
    id: uuidv7(),
    importBatchId,
    name,
    clientId: client && clientId(client),
    color: ((existing.projects.length + index) % COLORS) + 1,
    billableDefault: facts[index]?.billableDefault ?? true,
    openToAll: false,
  }));
  const projectId = idsOf(projects);
  const tasks = create.tasks.map(({ name, project }) => ({
    id: uuidv7(),
    importBatchId,
    name,
    projectId: projectId(project),
  }));
  const assigned = projects.flatMap(({ id }, index) =>
    (facts[index]?.memberIds ?? []).map((memberId) => ({ projectId: id, memberId })),
  );

  // Nobody gets a mail: whether they are invited is decided in the list of members.
  await tx.member.createMany({ data: newMembers.map((member) => ({ ...member, roles: ["member"] })) });
  await tx.client.createMany({ data: clients });
  await tx.project.createMany({ data: projects });
  await tx.task.createMany({ data: tasks });
  await tx.projectMember.createMany({ data: assigned });

  const defaults = await tx.project.findMany({ select: { id: true, billableDefault: true } });
  const billable = new Map(defaults.map(({ id, billableDefault }) => [id, billableDefault]));
  return { projectId, taskId: idsOf(tasks), billableDefault: (id) => billable.get(id) ?? true };
}

function idsOf(created: readonly { id: string }[]): (target: Target) => string {
  return (target) => {
    if (target.kind === "existing") return target.id;
    const id = created[target.index]?.id;
    if (id === undefined) throw new Error(`The plan creates nothing with the index ${target.index}`);
    return id;
  };
}
