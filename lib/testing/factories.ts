import { v7 as uuidv7 } from "uuid";
import type { AgencyClient } from "@/lib/db/agency-client";
import type { Prisma } from "@/lib/db/generated/agency/client";

/** A client straight in the database; the name is one of a kind unless given. */
export async function aClient(db: AgencyClient, fields: Partial<Prisma.ClientUncheckedCreateInput> = {}) {
  const id = uuidv7();
  return db.client.create({ data: { id, name: `Client ${id}`, ...fields } });
}

export async function aProject(db: AgencyClient, fields: Partial<Prisma.ProjectUncheckedCreateInput> = {}) {
  const id = uuidv7();
  return db.project.create({ data: { id, name: `Project ${id}`, ...fields } });
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
