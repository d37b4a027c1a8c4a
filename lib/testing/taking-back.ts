import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll } from "vitest";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import type { AgencyClient } from "@/lib/db/agency-client";
import { compareBeside } from "@/lib/restores/difference/compare";
import { takeBack } from "@/lib/restores/difference/take-back";
import { takeBackSchema } from "@/lib/restores/difference-schema";
import type { TestAgency } from "@/lib/testing/database";
import { aDatabaseBeside, dropDatabaseBeside } from "@/lib/testing/database-beside";
import { aClient, anActivity, anEntry, aProject } from "@/lib/testing/factories";
import { aRestoreRequest, walk } from "@/lib/testing/restores";
import type { SideDatabase } from "@/lib/testing/side-database";

type Work = {
  clientId: string;
  activityId: string;
  projectId: string;
  /** Of a project with an entry, and a timer that ran at the snapshot's moment. */
  timedProjectId: string;
};

type Preview = Work & { admin: Actor; requestId: string; side: SideDatabase };

/** Gives a test file an open preview of the agency's work as it is at the start, to take it back from. */
export function aPreviewToTakeFrom(agency: TestAgency) {
  let preview: Preview;
  beforeAll(async () => {
    const admin = await agency.actor("admin");
    const work = await someWork(agency);
    const { id: requestId } = await aRestoreRequest(admin);
    const side = await aDatabaseBeside(agency.agency, requestId);
    await walk(admin, requestId, ["acceptPrice", "approve", "load", "openPreview"]);
    preview = { ...work, admin, requestId, side };
  });
  afterAll(() => dropDatabaseBeside(preview.side));
  return {
    opened: () => preview,
    compare: () => compareBeside(agency.agency, preview.side.databaseName),
    take: (fields: Record<string, unknown>, actor = preview.admin) =>
      takeBack(actor, takeBackSchema.parse({ id: preview.requestId, ...fields })),
  };
}

/** The client "Seerose" and its project "Website": two tasks, an activity, 20 entries of two members in two months. */
async function someWork({ db, ownerId, actor }: TestAgency): Promise<Work> {
  const member = await actor("member");
  const { id: clientId } = await aClient(db, { name: "Seerose" });
  const { id: activityId } = await anActivity(db, { name: "Konzeption" });
  const website = {
    name: "Website",
    clientId,
    tasks: ["Entwurf", "Bau"],
    members: [member],
    activityIds: [activityId],
  };
  const { id: projectId, taskId } = await aProject(db, website);
  await db.contact.create({ data: { id: uuidv7(), clientId, name: "Karla Kontakt", email: "karla@seerose.example" } });
  for (let day = 1; day <= 20; day += 1) {
    await anEntry(db, {
      memberId: day % 2 ? ownerId : memberIdOf(member),
      projectId,
      taskId: taskId(day % 3 ? "Entwurf" : "Bau"),
      activityId,
      day: new Date(Date.UTC(2026, day % 4 ? 10 : 9, day)),
      durationSeconds: day * 300,
      tags: ["a,b", `„${day}“`],
      note: `Arbeit\n${day}`,
    });
  }
  const { id: timedProjectId } = await aProject(db, { name: "Mit Stoppuhr" });
  await anEntry(db, { memberId: ownerId, projectId: timedProjectId });
  const startedAt = new Date("2026-11-20T10:00:00Z");
  await anEntry(db, { memberId: ownerId, projectId: timedProjectId, startedAt, durationSeconds: null });
  return { clientId, activityId, projectId, timedProjectId };
}

/** Everything of a project, as it reads in a database; versions go up, and when it was changed is no matter. */
export async function stateOf(db: AgencyClient, projectId: string) {
  const [of, tasks, members, activities, entries] = await Promise.all([
    db.project.findUnique({ where: { id: projectId } }),
    db.task.findMany({ where: { projectId }, orderBy: { id: "asc" } }),
    db.projectMember.findMany({ where: { projectId }, orderBy: { memberId: "asc" } }),
    db.projectActivity.findMany({ where: { projectId }, orderBy: { activityId: "asc" } }),
    db.timeEntry.findMany({ where: { projectId }, orderBy: { id: "asc" }, omit: { version: true, updatedAt: true } }),
  ]);
  const months = await db.projectMonth.findMany({ where: { projectId }, orderBy: { month: "asc" } });
  return { of, tasks, members, activities, entries, months };
}

export async function deleteProject(db: AgencyClient, projectId: string): Promise<void> {
  await db.timeEntry.deleteMany({ where: { projectId } });
  await db.project.delete({ where: { id: projectId } });
}
