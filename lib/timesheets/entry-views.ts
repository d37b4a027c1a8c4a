import type { Prisma } from "@/lib/db/generated/agency/client";
import { instantToLocalTime } from "@/lib/time/zones";
import type { EntryView } from "@/lib/timesheets/schema";

export const entrySelect = {
  id: true,
  projectId: true,
  taskId: true,
  activityId: true,
  day: true,
  version: true,
  durationSeconds: true,
  startedAt: true,
  endedAt: true,
  timeZone: true,
  note: true,
  billable: true,
} as const satisfies Prisma.TimeEntrySelect;

/** As the day went: what has no time of day comes first. */
export const entryOrder = [
  { startedAt: { sort: "asc", nulls: "first" } },
  { id: "asc" },
] as const satisfies readonly Prisma.TimeEntryOrderByWithRelationInput[];

type EntryRow = Prisma.TimeEntryGetPayload<{ select: typeof entrySelect }>;

export function toEntryView({ day, startedAt, endedAt, timeZone, ...entry }: EntryRow): EntryView {
  return {
    ...entry,
    day: day.toISOString().slice(0, 10),
    startedAt: startedAt?.toISOString() ?? null,
    startTime: startedAt && instantToLocalTime(startedAt, timeZone),
    endTime: endedAt && instantToLocalTime(endedAt, timeZone),
  };
}
