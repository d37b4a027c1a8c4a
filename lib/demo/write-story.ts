import { v7 as uuidv7 } from "uuid";
import { writeAs } from "@/lib/access/write-as";
import type { HashedPassword } from "@/lib/auth/passwords";
import type { AgencyRecord } from "@/lib/db/registry";
import { systemActor } from "@/lib/jobs/system-actor";
import { dayOf } from "@/lib/time/zones";
import { budgetsFor } from "./budgets";
import { idOf, type Names } from "./names";
import type { Story } from "./story";
import { workYear } from "./work-year";
import { writePeople } from "./write-people";
import { writeProjects } from "./write-projects";
import { writeEntries, writeFavourites } from "./write-work";

const TIMER_RUNS_MS = 47 * 60_000;

/** Fills a new agency with a story that ends now, all or nothing. Where it has been told already, nothing happens. */
export async function writeStory(
  story: Story,
  { agency, ownerId }: { agency: AgencyRecord; ownerId: string },
  passwords: Map<string, HashedPassword>,
  at: Date,
): Promise<void> {
  const timerStart = new Date(Math.floor((at.getTime() - TIMER_RUNS_MS) / 1_000) * 1_000);
  const entries = workYear(story, timerStart);
  await writeAs(systemActor(agency, "demo"), "agency:set-up", async ({ tx, record, unchanged }) => {
    if ((await tx.project.count()) > 0) return unchanged(undefined);
    const activities = await tx.activity.findMany({ select: { id: true, name: true } });
    const members = await writePeople(tx, story, ownerId, passwords, at);
    const { projects, tasks } = await writeProjects(tx, story, members, budgetsFor(story, entries), at);
    const names: Names = {
      members,
      projects,
      tasks,
      activities: new Map(activities.map(({ id, name }) => [name, id])),
    };
    await writeEntries(tx, story, entries, names);
    await tx.timeEntry.create({ data: timerRow(story, names, timerStart), select: { id: true } });
    await writeFavourites(tx, story, entries, names);
    await record("agency.filled-with-demo", { kind: "agency", id: agency.id });
  });
}

function timerRow({ timer, timeZone }: Story, { members, projects, tasks, activities }: Names, startedAt: Date) {
  return {
    id: uuidv7({ msecs: startedAt.getTime() }),
    memberId: idOf(members, timer.userName),
    projectId: idOf(projects, timer.project),
    taskId: idOf(tasks, `${timer.project}/${timer.task}`),
    activityId: idOf(activities, timer.activity),
    day: new Date(dayOf(startedAt, timeZone)),
    startedAt,
    timeZone,
    note: timer.note,
    billable: true,
    createdAt: startedAt,
  };
}
