import type { WorkedLine } from "@/lib/time-entries/schema";

/** Entries of the same work and note as one line, the longest first; what has no length is left out. */
export function linesWorkedOn(entries: readonly WorkedLine[]): WorkedLine[] {
  const lines = new Map<string, WorkedLine>();
  for (const { on, activityName, note, billable, durationSeconds } of entries) {
    const key = workKey({ on, note });
    const beforeSeconds = lines.get(key)?.durationSeconds ?? 0;
    lines.set(key, { on, activityName, note, billable, durationSeconds: beforeSeconds + durationSeconds });
  }
  return [...lines.values()]
    .filter(({ durationSeconds }) => durationSeconds > 0)
    .sort((one, other) => other.durationSeconds - one.durationSeconds);
}

/** Tells apart what differs in project, task, activity or note. */
export function workKey({ on, note }: Pick<WorkedLine, "on" | "note">): string {
  return [on.projectId, on.taskId, on.activityId, note].join("/");
}
