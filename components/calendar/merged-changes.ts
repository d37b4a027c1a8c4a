import type { Changes } from "@/components/calendar/use-calendar-entries";

/** Two changes that follow each other, as one. Of several ways to say when it was, the later one counts. */
export function mergedChanges(before: Changes, after: Changes): Changes {
  const { durationSeconds, startTime, endTime, startedAt, endedAt, ...rest } = before;
  const saysWhen = [after.durationSeconds, after.startTime, after.startedAt].some((form) => form !== undefined);
  return saysWhen ? { ...rest, ...after } : { ...before, ...after };
}
