import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { parseRows } from "@/lib/access/parse-rows";
import { readAs } from "@/lib/access/read-as";
import { type Option, optionSchema } from "@/lib/lists/option-search-schema";

const activityRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  archived: z.boolean(),
  /** Time entries or projects refer to it, so it can only be archived. */
  inUse: z.boolean(),
});

export type ActivityView = z.output<typeof activityRowSchema>;

/** What time can be recorded as. */
export async function listActivityOptions(actor: Actor): Promise<Option[]> {
  const rows = await readAs(actor, "activity:read").$queryKept`
    SELECT "id", "name" FROM "Activity" WHERE "archivedAt" IS NULL ORDER BY "name"`;
  return parseRows(optionSchema, rows);
}

/** All of the agency's, the archived last: a list that people keep short, so it has no pages. */
export async function listActivities(actor: Actor): Promise<ActivityView[]> {
  const rows = await readAs(actor, "activity:write").$queryRaw`
    SELECT a."id", a."name", a."archivedAt" IS NOT NULL AS "archived",
           EXISTS (SELECT FROM "TimeEntry" e WHERE e."activityId" = a."id")
             OR EXISTS (SELECT FROM "ProjectActivity" pa WHERE pa."activityId" = a."id") AS "inUse"
    FROM "Activity" a ORDER BY a."archivedAt" IS NOT NULL, a."name"`;
  return parseRows(activityRowSchema, rows);
}
