import { type Actor, memberIdOf } from "@/lib/access/actor";
import { type AgencyReader, readAs } from "@/lib/access/read-as";
import type { Prisma } from "@/lib/db/generated/agency/client";
import { linesOf, projectLineSelect } from "@/lib/recordables/lines";
import { recordableBy } from "@/lib/recordables/policy";
import { isFoundBy, lineKey, offeredActivities } from "@/lib/recordables/rules";
import type {
  ActivityView,
  KnownRecordableView,
  Recordable,
  RecordableChoices,
  RecordableView,
} from "@/lib/recordables/schema";
import { now } from "@/lib/time/clock";
import { addDays } from "@/lib/time/weeks";
import { today } from "@/lib/time/zones";

const MAX_LINES = 50;
const MAX_RECENTS = 12;
const RECENT_DAYS = 28;

/** What the picker offers before one types: favourites, recents, and the first of all others. */
export async function listRecordables(actor: Actor): Promise<RecordableChoices> {
  const reader = readAs(actor, "time-entry:write:own");
  const memberId = memberIdOf(actor);
  const [favourites, recents, first, activities] = await Promise.all([
    reader.favourite.findMany({
      where: { memberId },
      select: { projectId: true, taskId: true, activityId: true },
      orderBy: { createdAt: "asc" },
      take: MAX_LINES,
    }),
    listRecents(reader, actor),
    findLines(reader, recordableBy(actor), MAX_LINES),
    reader.activity.findMany({
      where: { archivedAt: null },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
    }),
  ]);
  const ids = [...new Set([...favourites, ...recents].map(({ projectId }) => projectId))];
  const lines = await findLines(reader, { AND: [recordableBy(actor), { id: { in: ids } }] });
  const known = keepKnown(lines, activities);
  return { favourites: known(favourites), recents: known(recents), others: first.slice(0, MAX_LINES), activities };
}

/** The lines in which every word typed is found, up to 50. */
export async function searchRecordables(actor: Actor, typed: string): Promise<RecordableView[]> {
  const reader = readAs(actor, "time-entry:write:own");
  const words = typed.split(/\s+/).filter(Boolean);
  const where = { AND: [recordableBy(actor), ...words.map(hasWord)] };
  return (await findLines(reader, where, MAX_LINES)).filter((line) => isFoundBy(line, typed)).slice(0, MAX_LINES);
}

/** What the member recorded time on in the last four weeks, the latest first. */
async function listRecents(reader: AgencyReader, actor: Actor): Promise<Recordable[]> {
  const since = addDays(today(actor.timeZone, now().getTime()), -RECENT_DAYS);
  const groups = await reader.timeEntry.groupBy({
    by: ["projectId", "taskId", "activityId"],
    where: { memberId: memberIdOf(actor), day: { gte: new Date(since) }, project: recordableBy(actor) },
    orderBy: [{ _max: { day: "desc" } }, { _max: { createdAt: "desc" } }],
    take: MAX_RECENTS,
  });
  return groups;
}

async function findLines(
  reader: AgencyReader,
  where: Prisma.ProjectWhereInput,
  maxProjects?: number,
): Promise<RecordableView[]> {
  const projects = await reader.project.findMany({
    where,
    select: projectLineSelect,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: maxProjects,
  });
  return projects.flatMap(linesOf);
}

/** Drops what is closed by now, and an activity that is no longer offered. */
function keepKnown(lines: RecordableView[], activities: ActivityView[]) {
  const byKey = new Map(lines.map((line) => [lineKey(line), line]));
  return (recordables: Recordable[]): KnownRecordableView[] =>
    recordables.flatMap((recordable) => {
      const line = byKey.get(lineKey(recordable));
      if (!line) return [];
      const isOffered = offeredActivities(line, activities).some(({ id }) => id === recordable.activityId);
      return [{ ...line, activityId: isOffered ? recordable.activityId : null }];
    });
}

function hasWord(word: string): Prisma.ProjectWhereInput {
  const name = { contains: word, mode: "insensitive" } as const;
  return { OR: [{ name }, { client: { name } }, { tasks: { some: { archivedAt: null, name } } }] };
}
