import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { parseRows } from "@/lib/access/parse-rows";
import { readAs } from "@/lib/access/read-as";
import { now } from "@/lib/time/clock";
import { runningInSql } from "@/lib/timers/policy";
import type { TimerState } from "@/lib/timers/schema";
import { type TimerRow, toTimerView } from "@/lib/timers/view";

const nameSchema = z.object({ name: z.string() });

const rowSchema = z.object({
  id: z.string(),
  startedAt: z.date().nullable(),
  timeZone: z.string(),
  note: z.string(),
  billable: z.boolean(),
  taskId: z.string().nullable(),
  activityId: z.string().nullable(),
  project: z.object({
    id: z.string(),
    name: z.string(),
    color: z.number(),
    billableDefault: z.boolean(),
    client: nameSchema.nullable(),
    activities: z.array(z.object({ activityId: z.string() })),
  }),
  task: nameSchema.nullable(),
  activity: nameSchema.nullable(),
}) satisfies z.ZodType<TimerRow>;

/** What runs for the actor now: the row that `timerSelect` selects, by hand, as every page asks for it. */
export async function findTimer(actor: Actor): Promise<TimerState> {
  const reader = readAs(actor, "time-entry:read:own");
  // What ran when a snapshot was made does not run now.
  if (actor.preview) return { timer: null, now: now().toISOString() };
  const rows = await reader.$queryKept`
    SELECT e."id", e."startedAt", e."timeZone", e."note", e."billable", e."taskId", e."activityId",
           json_build_object(
             'id', p."id", 'name', p."name", 'color', p."color", 'billableDefault', p."billableDefault",
             'client', (SELECT json_build_object('name', c."name") FROM "Client" c WHERE c."id" = p."clientId"),
             'activities', (
               SELECT coalesce(json_agg(json_build_object('activityId', pa."activityId")), '[]')
               FROM "ProjectActivity" pa WHERE pa."projectId" = p."id"
             )
           ) AS "project",
           (SELECT json_build_object('name', t."name") FROM "Task" t WHERE t."id" = e."taskId") AS "task",
           (SELECT json_build_object('name', a."name") FROM "Activity" a WHERE a."id" = e."activityId") AS "activity"
    FROM "TimeEntry" e JOIN "Project" p ON p."id" = e."projectId"
    WHERE ${runningInSql(actor)}`;
  const [row] = parseRows(rowSchema, rows);
  return { timer: row ? toTimerView(row) : null, now: now().toISOString() };
}
