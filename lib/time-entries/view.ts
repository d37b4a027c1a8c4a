import type { AgencyWriter } from "@/lib/access/write-as";
import type { Prisma } from "@/lib/db/generated/agency/client";
import { instantToLocalTime } from "@/lib/time/zones";
import type { TimeEntryView } from "@/lib/time-entries/schema";

/** What an entry shows of what it is recorded on. */
export const onSelect = {
  taskId: true,
  activityId: true,
  project: {
    select: {
      id: true,
      name: true,
      color: true,
      billableDefault: true,
      client: { select: { name: true } },
      activities: { select: { activityId: true } },
    },
  },
  task: { select: { name: true } },
  activity: { select: { name: true } },
} as const satisfies Prisma.TimeEntrySelect;

export const timeEntrySelect = {
  ...onSelect,
  id: true,
  version: true,
  day: true,
  durationSeconds: true,
  startedAt: true,
  endedAt: true,
  timeZone: true,
  note: true,
  billable: true,
  splitId: true,
} as const satisfies Prisma.TimeEntrySelect;

type OnRow = Prisma.TimeEntryGetPayload<{ select: typeof onSelect }>;
type TimeEntryRow = Prisma.TimeEntryGetPayload<{ select: typeof timeEntrySelect }>;

export function toTimeEntryView(row: TimeEntryRow): TimeEntryView {
  const localTime = (instant: Date | null) => instant && instantToLocalTime(instant, row.timeZone);
  return {
    id: row.id,
    version: row.version,
    day: row.day.toISOString().slice(0, 10),
    durationSeconds: row.durationSeconds ?? 0,
    startTime: localTime(row.startedAt),
    endTime: localTime(row.endedAt),
    startedAt: row.startedAt?.toISOString() ?? null,
    note: row.note,
    billable: row.billable,
    splitId: row.splitId,
    ...toOnView(row),
  };
}

export function toOnView({
  project,
  task,
  taskId,
  activity,
  activityId,
}: OnRow): Pick<TimeEntryView, "on" | "activityName"> {
  return {
    on: {
      projectId: project.id,
      projectName: project.name,
      projectColor: project.color,
      clientName: project.client?.name ?? null,
      billableDefault: project.billableDefault,
      activityIds: project.activities.length > 0 ? project.activities.map((offered) => offered.activityId) : null,
      taskId,
      taskName: task?.name ?? null,
      activityId,
    },
    activityName: activity?.name ?? null,
  };
}

/** What commands answer: the entries as they are now, the earliest first. */
export async function viewTimeEntries(tx: AgencyWriter, ids: string[]): Promise<TimeEntryView[]> {
  const rows = await tx.timeEntry.findMany({
    where: { id: { in: ids } },
    select: timeEntrySelect,
    orderBy: [{ day: "asc" }, { startedAt: "asc" }],
  });
  return rows.map(toTimeEntryView);
}
