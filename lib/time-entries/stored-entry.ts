import { z } from "zod";
import type { Prisma } from "@/lib/db/generated/agency/client";

/** Everything of an entry that can be changed or lost, as the log keeps it. */
export const storedEntrySelect = {
  projectId: true,
  taskId: true,
  activityId: true,
  day: true,
  startedAt: true,
  endedAt: true,
  durationSeconds: true,
  timeZone: true,
  note: true,
  billable: true,
  tags: true,
  splitId: true,
  importBatchId: true,
  importFingerprint: true,
  version: true,
} as const satisfies Prisma.TimeEntrySelect;

export type StoredEntry = Prisma.TimeEntryGetPayload<{ select: typeof storedEntrySelect }>;

/** Of a row that was read with more than what is kept. */
export function storedOf(row: StoredEntry): StoredEntry {
  const { projectId, taskId, activityId, day, startedAt, endedAt, durationSeconds, timeZone } = row;
  const { note, billable, tags, splitId, importBatchId, importFingerprint, version } = row;
  const times = { day, startedAt, endedAt, durationSeconds, timeZone };
  const origin = { splitId, importBatchId, importFingerprint, version };
  return { projectId, taskId, activityId, ...times, note, billable, tags, ...origin };
}

/** As JSON. */
export function toLog(entry: StoredEntry): Prisma.InputJsonObject {
  return {
    ...entry,
    day: entry.day.toISOString().slice(0, 10),
    startedAt: entry.startedAt?.toISOString() ?? null,
    endedAt: entry.endedAt?.toISOString() ?? null,
  };
}

/** Out of an event's detail; null when that has been erased or is of another form. */
export function fromLog(detail: unknown, side: "before" | "after"): StoredEntry | null {
  return z.object({ [side]: loggedEntrySchema }).safeParse(detail).data?.[side] ?? null;
}

/** As `toLog` writes it. */
export const loggedEntrySchema = z.object({
  projectId: z.uuid(),
  taskId: z.uuid().nullable(),
  activityId: z.uuid().nullable(),
  day: z.iso.date().transform((day) => new Date(day)),
  startedAt: z.iso
    .datetime()
    .transform((at) => new Date(at))
    .nullable(),
  endedAt: z.iso
    .datetime()
    .transform((at) => new Date(at))
    .nullable(),
  durationSeconds: z.int(),
  timeZone: z.string(),
  note: z.string(),
  billable: z.boolean(),
  tags: z.array(z.string()),
  splitId: z.uuid().nullable(),
  importBatchId: z.uuid().nullable(),
  importFingerprint: z.string().nullable(),
  version: z.int(),
});
