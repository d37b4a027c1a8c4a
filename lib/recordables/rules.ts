import type { RecordableChoices, RecordableView } from "@/lib/recordables/schema";
import { matcherOf } from "@/lib/text/search";

/** Whether every word typed is somewhere in the line's project, task or client. */
export function isFoundBy(line: RecordableView, typed: string): boolean {
  return matcherOf(typed)([line.projectName, line.taskName, line.clientName].join(" "));
}

/** The activities to choose from on a line: those its project offers, or all. */
export function offeredActivities<Activity extends { id: string }>(
  line: Pick<RecordableView, "activityIds">,
  activities: readonly Activity[],
): readonly Activity[] {
  const { activityIds } = line;
  return activityIds === null ? activities : activities.filter(({ id }) => activityIds.includes(id));
}

/** Tells lines apart that differ in project or task. */
export function lineKey(line: { projectId: string; taskId: string | null }): string {
  return `${line.projectId}/${line.taskId ?? ""}`;
}

/** "Website-Relaunch · Konzept": what a line is called. */
export function lineName(line: { projectName: string; taskName: string | null }): string {
  return line.taskName === null ? line.projectName : `${line.projectName} · ${line.taskName}`;
}

/** Whether there is any project the member may record time on. */
export function isAnythingRecordable({ others }: RecordableChoices): boolean {
  return others.length > 0;
}
