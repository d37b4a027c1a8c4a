import { describe, expect, it } from "vitest";
import type { WorkedLine } from "@/lib/time-entries/schema";
import { linesWorkedOn } from "@/lib/time-entries/worked-lines";

function worked(
  projectId: string,
  note: string,
  durationSeconds: number,
  activityId: string | null = null,
): WorkedLine {
  const project = { projectId, projectName: projectId, projectColor: 1, clientName: null, billableDefault: true };
  const on = { ...project, taskId: null, taskName: null, activityIds: null, activityId };
  return { on, activityName: activityId, note, billable: true, durationSeconds };
}

const shown = (entries: WorkedLine[]) =>
  linesWorkedOn(entries).map(({ on, note, durationSeconds }) => [on.projectId, on.activityId, note, durationSeconds]);

describe("what was worked on", () => {
  it("leaves out what has no length", () => {
    expect(shown([worked("a", "", 0)])).toEqual([]);
  });

  it("adds up entries of the same work and note, and keeps others apart, the longest first", () => {
    const entries = [worked("a", "", 60), worked("b", "Texte", 90), worked("a", "", 60), worked("a", "", 30, "design")];
    expect(shown(entries)).toEqual([
      ["a", null, "", 120],
      ["b", null, "Texte", 90],
      ["a", "design", "", 30],
    ]);
  });
});
