import { v7 as uuidv7 } from "uuid";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import type { AgencyClient } from "@/lib/db/agency-client";
import type { Prisma } from "@/lib/db/generated/agency/client";

/** A client straight in the database; the name is one of a kind unless given. */
export async function aClient(db: AgencyClient, fields: Partial<Prisma.ClientUncheckedCreateInput> = {}) {
  const id = uuidv7();
  return db.client.create({ data: { id, name: `Client ${id}`, ...fields } });
}

type ProjectFields = Omit<Partial<Prisma.ProjectUncheckedCreateInput>, "tasks" | "members" | "activities"> & {
  tasks?: readonly string[];
  archivedTasks?: readonly string[];
  members?: readonly Actor[];
  /** None: it offers all of the agency's. */
  activityIds?: readonly string[];
};

/** A project with its tasks, whose ids it gives by name. Open to nobody unless it is said. */
export async function aProject(db: AgencyClient, fields: ProjectFields = {}) {
  const { tasks = [], archivedTasks = [], members = [], activityIds = [], ...columns } = fields;
  const id = uuidv7();
  const open = tasks.map((name) => ({ id: uuidv7(), name }));
  const archived = archivedTasks.map((name) => ({ id: uuidv7(), name, archivedAt: new Date() }));
  const project = await db.project.create({
    data: {
      id,
      name: `Project ${id}`,
      ...columns,
      tasks: { create: [...open, ...archived] },
      members: { create: members.map((member) => ({ memberId: memberIdOf(member) })) },
      activities: { create: activityIds.map((activityId) => ({ activityId })) },
    },
  });
  const taskId = (name: string): string => {
    const task = [...open, ...archived].find((made) => made.name === name);
    if (!task) throw new Error(`The project has no task ${name}`);
    return task.id;
  };
  return { ...project, taskId };
}

export async function anActivity(db: AgencyClient, fields: Partial<Prisma.ActivityUncheckedCreateInput> = {}) {
  const id = uuidv7();
  return db.activity.create({ data: { id, name: `Activity ${id}`, ...fields } });
}

export async function aTask(
  db: AgencyClient,
  projectId: string,
  fields: Partial<Prisma.TaskUncheckedCreateInput> = {},
) {
  const id = uuidv7();
  return db.task.create({ data: { id, projectId, name: `Task ${id}`, ...fields } });
}

/** An untimed entry of an hour. */
export async function anEntry(
  db: AgencyClient,
  fields: Pick<Prisma.TimeEntryUncheckedCreateInput, "memberId" | "projectId"> &
    Partial<Prisma.TimeEntryUncheckedCreateInput>,
) {
  return db.timeEntry.create({
    data: {
      id: uuidv7(),
      day: new Date("2026-11-20"),
      durationSeconds: 3_600,
      timeZone: "Europe/Berlin",
      billable: true,
      ...fields,
    },
  });
}

/** A row of the log, with a detail. */
export async function anEvent(
  db: AgencyClient,
  action: string,
  fields: Partial<Prisma.EventUncheckedCreateInput> = {},
) {
  const detail = { create: { data: {} } };
  return db.event.create({ data: { id: uuidv7(), action, subjectKind: "agency", detail, ...fields } });
}
