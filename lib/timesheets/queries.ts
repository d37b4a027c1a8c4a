import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { parseRows } from "@/lib/access/parse-rows";
import { type AgencyReader, readAs } from "@/lib/access/read-as";
import { DomainError } from "@/lib/errors/domain-error";
import { recordableInSql } from "@/lib/recordables/policy";
import { now } from "@/lib/time/clock";
import { addDays, type Day, startOfWeek } from "@/lib/time/weeks";
import { today } from "@/lib/time/zones";
import { entryOrder, entrySelect, toEntryView } from "@/lib/timesheets/entry-views";
import { sheetOf } from "@/lib/timesheets/policy";
import { isOpenFor, namedRows, rowColumns, rowsOfWeek, rowViewSchema } from "@/lib/timesheets/row-sql";
import { compareRows } from "@/lib/timesheets/rules";
import type { EntryView, RowView, WeekView } from "@/lib/timesheets/schema";

/**
 * A member's week: the one that holds `day`, or the current one. `memberId` is for those who may read everybody's
 * entries. Throws "not-found" for a member there is not, "forbidden" for one that may not be looked at.
 */
export async function getWeek(
  actor: Actor,
  search: { day?: Day; memberId?: string } = {},
): Promise<WeekView & { memberName: string }> {
  const { memberId, permission } = sheetOf(actor, search.memberId);
  const reader = readAs(actor, permission);
  const { name, timeZone } = await findOwner(reader, actor, memberId);
  const todays = today(timeZone, now().getTime());
  const start = startOfWeek(search.day ?? todays, actor.weekStart);
  const [rows, entries] = await Promise.all([
    listRows(reader, actor, memberId, start),
    listEntries(reader, memberId, start),
  ]);
  return { loadId: uuidv7(), memberName: name, start, today: todays, rows, entries };
}

const ownerSchema = z.object({ name: z.string(), timeZone: z.string() });

/** Whose sheet it is: their name and the zone their days are in. */
export async function findOwner(reader: AgencyReader, actor: Actor, memberId: string) {
  if (memberId === actor.memberId) return actor;
  const [owner] = parseRows(
    ownerSchema,
    await reader.$queryRaw`
      SELECT m."name", coalesce(m."timeZone", s."timeZone") AS "timeZone"
      FROM "Member" m, "AgencySettings" s WHERE m."id" = ${memberId}::uuid`,
  );
  if (!owner) throw new DomainError("not-found");
  return owner;
}

async function listEntries(reader: AgencyReader, memberId: string, start: Day): Promise<EntryView[]> {
  const rows = await reader.timeEntry.findMany({
    where: { memberId, day: { gte: new Date(start), lte: new Date(addDays(start, 6)) } },
    select: entrySelect,
    orderBy: [...entryOrder],
  });
  return rows.map(toEntryView);
}

async function listRows(reader: AgencyReader, actor: Actor, memberId: string, start: Day): Promise<RowView[]> {
  const rows = await reader.$queryKept`
    SELECT ${rowColumns}, ${isOpenFor(actor)} AS "isOpen", ${recordableInSql(actor)} AS "isProjectOpen"
    FROM (${rowsOfWeek(memberId, start)}) r ${namedRows}`;
  return parseRows(rowViewSchema, rows).sort(compareRows(actor.locale));
}

const RECENT_DAYS = 28;
const MAX_SUGGESTIONS = 24;

/** The rows a member is likely to want: favourites first, then what was recorded most often in the last four weeks. */
export async function listSuggestedRows(actor: Actor): Promise<RowView[]> {
  const { memberId, permission } = sheetOf(actor, undefined);
  const since = addDays(today(actor.timeZone, now().getTime()), -RECENT_DAYS);
  const rows = await readAs(actor, permission).$queryKept`
    SELECT ${rowColumns}, TRUE AS "isOpen", TRUE AS "isProjectOpen"
    FROM (
      SELECT "projectId", "taskId", "activityId", bool_or("starred") AS "starred", count(*) AS "uses"
      FROM (
        SELECT "projectId", "taskId", "activityId", TRUE AS "starred" FROM "Favourite"
        WHERE "memberId" = ${memberId}::uuid
        UNION ALL
        SELECT "projectId", "taskId", "activityId", FALSE FROM "TimeEntry"
        WHERE "memberId" = ${memberId}::uuid AND "day" >= ${since}::date
      ) used GROUP BY 1, 2, 3
    ) r ${namedRows}
    WHERE ${isOpenFor(actor)}
    ORDER BY r."starred" DESC, r."uses" DESC, p."name", t."name" NULLS FIRST LIMIT ${MAX_SUGGESTIONS}`;
  return parseRows(rowViewSchema, rows);
}
