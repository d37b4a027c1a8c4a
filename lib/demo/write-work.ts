import { v7 as uuidv7 } from "uuid";
import type { AgencyWriter } from "@/lib/access/write-as";
import { idOf, type Names } from "./names";
import type { Story } from "./story";
import type { StoryEntry } from "./work-day";

/** As one document: Prisma takes seconds for thousands of rows. */
export async function writeEntries(tx: AgencyWriter, story: Story, entries: StoryEntry[], names: Names): Promise<void> {
  const rows = entries.map((entry) => ({
    id: uuidv7({ msecs: entry.endedAt.getTime() }),
    memberId: idOf(names.members, entry.person),
    ...rowIds(entry, names),
    day: entry.day,
    durationSeconds: (entry.endedAt.getTime() - entry.startedAt.getTime()) / 1_000,
    startedAt: entry.isTimed ? entry.startedAt : null,
    endedAt: entry.isTimed ? entry.endedAt : null,
    note: entry.note,
    billable: entry.billable,
    recordedAt: entry.endedAt,
  }));
  await tx.$executeRaw`
    INSERT INTO "TimeEntry" ("id", "memberId", "projectId", "taskId", "activityId", "day", "durationSeconds",
      "startedAt", "endedAt", "note", "billable", "timeZone", "createdAt", "updatedAt")
    SELECT "id", "memberId", "projectId", "taskId", "activityId", "day", "durationSeconds",
      "startedAt", "endedAt", "note", "billable", ${story.timeZone}, "recordedAt", "recordedAt"
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS entry (
      "id" uuid, "memberId" uuid, "projectId" uuid, "taskId" uuid, "activityId" uuid, "day" date,
      "durationSeconds" int, "startedAt" timestamptz, "endedAt" timestamptz, "note" text, "billable" boolean,
      "recordedAt" timestamptz)`;
}

/** On each favourite project, the row that the person recorded the most on. */
export async function writeFavourites(
  tx: AgencyWriter,
  story: Story,
  entries: StoryEntry[],
  names: Names,
): Promise<void> {
  const favourites = story.people.flatMap(({ userName, work }) =>
    (work?.favourites ?? []).flatMap((project) => {
      const row = mostRecorded(entries.filter((entry) => entry.person === userName && entry.project.name === project));
      return row ? { id: uuidv7(), memberId: idOf(names.members, userName), ...rowIds(row, names) } : [];
    }),
  );
  await tx.favourite.createMany({ data: favourites });
}

function mostRecorded(entries: StoryEntry[]): StoryEntry | undefined {
  const rows = Map.groupBy(entries, ({ task, activity }) => `${task} ${activity}`);
  return [...rows.values()].sort((one, other) => other.length - one.length)[0]?.[0];
}

function rowIds({ project, task, activity }: StoryEntry, { projects, tasks, activities }: Names) {
  return {
    projectId: idOf(projects, project.name),
    taskId: task && idOf(tasks, `${project.name}/${task}`),
    activityId: activity && idOf(activities, activity),
  };
}
