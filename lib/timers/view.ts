import type { Prisma } from "@/lib/db/generated/agency/client";
import { onSelect, toOnView } from "@/lib/time-entries/view";
import type { TimerView } from "@/lib/timers/schema";

export const timerSelect = {
  ...onSelect,
  id: true,
  startedAt: true,
  timeZone: true,
  note: true,
  billable: true,
} as const satisfies Prisma.TimeEntrySelect;

export type TimerRow = Prisma.TimeEntryGetPayload<{ select: typeof timerSelect }>;

export function toTimerView(row: TimerRow): TimerView {
  const { id, startedAt, timeZone, note, billable } = row;
  if (!startedAt) throw new Error("A running entry has a start");
  return { id, startedAt: startedAt.toISOString(), timeZone, note, billable, ...toOnView(row) };
}
