import { offeredActivities } from "@/lib/recordables/rules";
import type { ActivityView, KnownRecordableView } from "@/lib/recordables/schema";
import { fold } from "@/lib/text/search";

export type WorkMatch = { on: KnownRecordableView; activityName: string | null; note: string };

/**
 * What the words were for: those at the beginning that name a project, task, client or activity; the others are the
 * note, untouched. A word with a colon, or a dash of its own, begins the note. Several are given when they fit equally.
 */
export function matchWork(
  words: readonly string[],
  lines: readonly KnownRecordableView[],
  activities: readonly ActivityView[],
): WorkMatch[] {
  const fits = lines.map((line) => fitOf(words, line, offeredActivities(line, activities)));
  const best = fits.reduce<Fit | null>((winner, fit) => (winner && compare(winner, fit) >= 0 ? winner : fit), null);
  if (!best || best.named === 0) return [];
  return fits.filter((fit) => compare(fit, best) === 0).map((fit) => toMatch(fit, words, activities));
}

type Fit = {
  line: KnownRecordableView;
  activityId: string | null;
  /** How many words name it, and how well. */
  named: number;
  score: number;
  /** A task that nobody mentioned: its project is meant rather than the task. */
  isUnnamedTask: boolean;
};

const compare = (one: Fit, other: Fit) =>
  one.named - other.named || one.score - other.score || Number(other.isUnnamedTask) - Number(one.isUnnamedTask);

function fitOf(words: readonly string[], line: KnownRecordableView, activities: readonly ActivityView[]): Fit {
  const task = partsOf(line.taskName);
  const names = [...partsOf(line.projectName), ...partsOf(line.clientName), ...task];
  const fit: Fit = { line, activityId: null, named: 0, score: 0, isUnnamedTask: line.taskId !== null };
  for (const word of words) {
    const parts = partsOf(word);
    const activity = activities.find(({ id, name }) => {
      return (fit.activityId ?? id) === id && closeness(parts, partsOf(name)) >= BEGINNING;
    });
    const ofLine = closeness(parts, names);
    // The line's own names come first: a task called like an activity is the task.
    const ofActivity = activity && ofLine === 0 ? closeness(parts, partsOf(activity.name)) - 0.5 : 0;
    if (ofLine + ofActivity === 0) break;
    fit.named += 1;
    fit.score += ofLine + ofActivity;
    if (ofActivity > 0 && activity) fit.activityId = activity.id;
    if (closeness(parts, task) > 0) fit.isUnnamedTask = false;
    if (/[:;]$/.test(word)) break;
  }
  return fit;
}

const [WITHIN, BEGINNING, WHOLE] = [1, 2, 3];

/** How closely every part of a word is among the parts of names; 0 when one is not. */
function closeness(parts: readonly string[], names: readonly string[]): number {
  if (parts.length === 0) return 0;
  return Math.min(...parts.map((part) => Math.max(0, ...names.map((name) => closenessOf(part, name)))));
}

function closenessOf(part: string, name: string): number {
  if (name === part) return WHOLE;
  if (part.length > 1 && name.startsWith(part)) return BEGINNING;
  return part.length > 2 && name.includes(part) ? WITHIN : 0;
}

function partsOf(text: string | null): string[] {
  return fold(text ?? "").match(/[\p{L}\p{N}]+/gu) ?? [];
}

function toMatch({ line, activityId, named }: Fit, words: readonly string[], activities: readonly ActivityView[]) {
  const on = { ...line, activityId: activityId ?? line.activityId };
  const activityName = activities.find(({ id }) => id === on.activityId)?.name ?? null;
  return {
    on,
    activityName,
    note: words
      .slice(named)
      .join(" ")
      .replace(/^[\s:;,/·›–—-]+/, ""),
  };
}
