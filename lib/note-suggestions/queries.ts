import { z } from "zod";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { parseRows } from "@/lib/access/parse-rows";
import { readAs } from "@/lib/access/read-as";
import { Prisma } from "@/lib/db/generated/agency/client";
import { everyWordIn } from "@/lib/lists/search";
import type { SuggestNotesInput } from "@/lib/note-suggestions/schema";
import { now } from "@/lib/time/clock";
import { addDays } from "@/lib/time/weeks";
import { today } from "@/lib/time/zones";

const MOST_NOTES = 6;

/** Keeps the search quick, whatever an agency has recorded: one member's days are read, and no more of them. */
const PAST_DAYS = 365;

/** Longer ones, and those of several lines, are written once. */
const MOST_CHARACTERS = 120;

const noteSchema = z.object({ note: z.string() });

/** What the actor wrote before in which every word is found: of the same task first, then project, then the latest. */
export async function suggestNotes(actor: Actor, { project, task, q }: SuggestNotesInput): Promise<string[]> {
  const reader = readAs(actor, "time-entry:read:own");
  const since = addDays(today(actor.timeZone, now().getTime()), -PAST_DAYS);
  const nearness = Prisma.sql`CASE
    WHEN "projectId" = ${project ?? null}::uuid AND "taskId" IS NOT DISTINCT FROM ${task ?? null}::uuid THEN 2
    WHEN "projectId" = ${project ?? null}::uuid THEN 1 ELSE 0 END`;
  const rows = await reader.$queryRaw(Prisma.sql`
    SELECT "note" FROM "TimeEntry"
    WHERE "memberId" = ${memberIdOf(actor)}::uuid AND "day" >= ${since}::date
      AND "note" <> '' AND length("note") <= ${MOST_CHARACTERS}::int AND strpos("note", chr(10)) = 0
      AND ${everyWordIn(Prisma.sql`"note"`, q)}
    GROUP BY "note" ORDER BY max(${nearness}) DESC, max("day") DESC, max("createdAt") DESC LIMIT ${MOST_NOTES}`);
  return parseRows(noteSchema, rows).map(({ note }) => note);
}
