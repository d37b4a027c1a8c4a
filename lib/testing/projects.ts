import { v7 as uuidv7 } from "uuid";
import type { Actor } from "@/lib/access/actor";
import type { AgencyClient } from "@/lib/db/agency-client";

type ProjectFields = {
  name?: string;
  clientName?: string;
  tasks?: readonly string[];
  archivedTasks?: readonly string[];
  members?: readonly Actor[];
  openToAll?: boolean;
  archived?: boolean;
  billableDefault?: boolean;
  budgetSeconds?: number;
  /** None: it offers all of the agency's. */
  activityIds?: readonly string[];
};

/** A project with its tasks, by name. Open to nobody unless it is said. */
export async function makeProject(db: AgencyClient, fields: ProjectFields = {}) {
  const id = uuidv7();
  const archivedAt = new Date();
  const tasks = [...(fields.tasks ?? []), ...(fields.archivedTasks ?? [])].map((name) => ({ id: uuidv7(), name }));
  await db.project.create({
    data: {
      id,
      name: fields.name ?? `Projekt ${id.slice(-6)}`,
      openToAll: fields.openToAll ?? false,
      billableDefault: fields.billableDefault ?? true,
      budgetSeconds: fields.budgetSeconds ?? null,
      archivedAt: fields.archived ? archivedAt : null,
      ...(fields.clientName ? { client: { create: { id: uuidv7(), name: fields.clientName } } } : {}),
      tasks: {
        create: tasks.map((task) => ({
          ...task,
          archivedAt: fields.archivedTasks?.includes(task.name) ? archivedAt : null,
        })),
      },
      members: { create: (fields.members ?? []).map(({ memberId }) => ({ memberId: memberId ?? "" })) },
      activities: { create: (fields.activityIds ?? []).map((activityId) => ({ activityId })) },
    },
  });
  const taskId = (name: string): string => {
    const task = tasks.find((made) => made.name === name);
    if (!task) throw new Error(`The project has no task ${name}`);
    return task.id;
  };
  return { id, taskId };
}

export async function makeActivity(
  db: AgencyClient,
  fields: { name?: string; archived?: boolean } = {},
): Promise<string> {
  const id = uuidv7();
  await db.activity.create({
    data: { id, name: fields.name ?? `Leistung ${id.slice(-6)}`, archivedAt: fields.archived ? new Date() : null },
  });
  return id;
}
