import type { Story } from "./story";
import type { StoryEntry } from "./work-day";

/** Seconds of budget by project, so that what has been recorded is the share that the story wants, in rounded hours. */
export function budgetsFor(story: Story, entries: StoryEntry[]): Map<string, number> {
  const used = new Map<string, number>();
  for (const { project, startedAt, endedAt } of entries) {
    const seconds = (endedAt.getTime() - startedAt.getTime()) / 1_000;
    used.set(project.name, (used.get(project.name) ?? 0) + seconds);
  }
  const budgets = new Map<string, number>();
  for (const { name, budgetUsed } of story.projects) {
    if (budgetUsed === null) continue;
    const hours = (used.get(name) ?? 0) / 3_600 / budgetUsed;
    budgets.set(name, 3_600 * roundedHours(hours, budgetUsed));
  }
  return budgets;
}

/** Rounded away from the limit, so that the budget stays on the side of it that the story wants. */
function roundedHours(hours: number, budgetUsed: number): number {
  const grain = hours < 100 ? 1 : hours < 400 ? 5 : 10;
  const round = budgetUsed < 1 ? Math.ceil : Math.floor;
  return Math.max(1, grain * round(hours / grain));
}
