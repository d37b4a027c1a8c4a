import { addDays, type Day, daysOfWeek, startOfWeek } from "@/lib/time/weeks";
import { dayOf } from "@/lib/time/zones";
import { isAbsent } from "./absences";
import { pick, pickWeighted, type Random, randomFrom } from "./random";
import type { Story, StoryPerson, StoryProject, Work } from "./story";
import { type StoryEntry, type WorkRow, workDay } from "./work-day";

const FAVOURED = 2;
/** Flattens the head of Zipf's law (Mandelbrot): not even the largest project takes a third of everybody's year. */
const HEAD = 2;

/** Everything that everybody recorded up to an instant, oldest first. */
export function workYear(story: Story, until: Date): StoryEntry[] {
  const today = dayOf(until, story.timeZone);
  const entries = story.people.flatMap((person) => (person.work ? workOf(story, person, person.work, today) : []));
  return entries
    .filter(({ endedAt }) => endedAt <= until)
    .sort((one, other) => one.startedAt.getTime() - other.startedAt.getTime());
}

function workOf(story: Story, person: StoryPerson, work: Work, today: Day): StoryEntry[] {
  const entries: StoryEntry[] = [];
  for (let week = startOfWeek(addDays(today, -7 * story.weeks), 1); week <= today; week = addDays(week, 7)) {
    const days = work.weekdays
      .map((weekday) => daysOfWeek(week)[weekday - 1] ?? week)
      .filter((day) => day <= today && !story.isHoliday(day) && !isAbsent(person.userName, day, today));
    const random = randomFrom(story.slug, "week", person.userName, week);
    const rows = rowsOf(random, story, person, work, week, today);
    for (const day of days) entries.push(...workDay(story, person, work, day, shuffled(random, rows)));
  }
  return entries;
}

/** What somebody works on in a week: a handful of rows, more often of favoured and of large projects. */
function rowsOf(
  random: Random,
  story: Story,
  person: StoryPerson,
  work: Work,
  week: Day,
  today: Day,
): [WorkRow, ...WorkRow[]] {
  const open = story.projects.filter((project) => isOpen(project, person.userName, week, today));
  const weightOf = (project: StoryProject) =>
    weightIn(story, project) * (work.favourites.includes(project.name) ? FAVOURED : 1);
  const rows = new Map<string, WorkRow>();
  // Fewer where one row is drawn twice.
  for (let draw = 0; draw < 8; draw += 1) {
    const row = rowFor(random, pickWeighted(random, open, weightOf), work);
    rows.set(`${row.project.name} ${row.task} ${row.activity}`, row);
  }
  return [...rows.values()] as [WorkRow, ...WorkRow[]];
}

/** Zipf's law over the story's order. Short projects are worked on the more while they last, in-house ones beside. */
function weightIn(story: Story, project: StoryProject): number {
  const intensity = project.inHouse ? 0.4 : Math.sqrt(story.weeks / (project.from - project.until));
  return intensity / (story.projects.indexOf(project) + 1 + HEAD);
}

function rowFor(random: Random, project: StoryProject, work: Work): WorkRow {
  const task = random() < 0.9 ? pick(random, project.tasks) : null;
  if (project.inHouse) return { project, task, activity: project.inHouse.activity };
  const activity = pickWeighted(random, Object.keys(work.activities), (name) => work.activities[name] ?? 0);
  return { project, task, activity };
}

function isOpen(project: StoryProject, person: string, week: Day, today: Day): boolean {
  if (project.team !== "everyone" && !project.team.includes(person)) return false;
  const ended = project.until > 0 && week >= addDays(today, -7 * project.until);
  return week >= addDays(today, -7 * project.from) && !ended;
}

/** The first rows stay likelier to come first, so that a week has main things and small ones. */
function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  return items
    .map((item, index) => ({ item, at: index * 0.35 + random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
