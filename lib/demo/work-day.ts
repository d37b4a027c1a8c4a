import type { Day } from "@/lib/time/weeks";
import { localToInstant } from "@/lib/time/zones";
import { between, pick, pickWeighted, type Random, randomFrom } from "./random";
import type { Story, StoryPerson, StoryProject, Work } from "./story";

/** One thing that somebody works on again and again: a row of the timesheet. */
export type WorkRow = { project: StoryProject; task: string | null; activity: string | null };

export type StoryEntry = WorkRow & {
  /** The user name. */
  person: string;
  day: Day;
  startedAt: Date;
  endedAt: Date;
  /** Recorded with a timer or in the calendar; otherwise only the duration is known. */
  isTimed: boolean;
  note: string;
  billable: boolean;
};

const EARLIEST_START_MINUTE = 8 * 60;
const LUNCH_MINUTE = 12 * 60 + 15;
const SHARE_WITH_NOTE = 0.75;
const SHARE_BILLABLE = 0.93;
/** Of what is written into a timesheet, some is known by the clock: a meeting, a shooting. */
const SHARE_TIMED = 0.4;

/** A person's day, cut into three to six entries over the rows of the week. */
export function workDay(story: Story, person: StoryPerson, work: Work, day: Day, rows: WorkRow[]): StoryEntry[] {
  const random = randomFrom(story.slug, "day", person.userName, day);
  const timing = randomFrom(story.slug, "timed", person.userName, day);
  const hasTimer = work.habit === "timer";
  let minute = EARLIEST_START_MINUTE + 5 * Math.floor(between(random, 0, 18));
  let hadLunch = false;
  return minutesOf(random, work).map((minutes, index) => {
    if (!hadLunch && minute >= LUNCH_MINUTE) {
      minute += 5 * Math.floor(between(random, 6, 12));
      hadLunch = true;
    }
    const row = chooseRow(random, rows, index, hasTimer);
    const startedAt = localToInstant(day, clock(minute), story.timeZone);
    minute += minutes;
    const endedAt = new Date(startedAt.getTime() + minutes * 60_000);
    const note = random() < SHARE_WITH_NOTE ? noteFor(random, story, row) : "";
    const billable = row.project.client !== null && random() < SHARE_BILLABLE;
    const isTimed = hasTimer || timing() < SHARE_TIMED;
    return { ...row, person: person.userName, day, startedAt, endedAt, isTimed, note, billable };
  });
}

/** Timers show five minutes, timesheets quarters of an hour. */
function minutesOf(random: Random, { hoursADay, habit }: Work): number[] {
  const grain = habit === "timer" ? 5 : 15;
  const total = hoursADay * 60 * between(random, 0.88, 1.1);
  const parts = Array.from({ length: 3 + Math.floor(between(random, 0, 3.4)) }, () => between(random, 0.35, 1.6));
  const sum = parts.reduce((one, other) => one + other, 0);
  return parts.map((part) => Math.max(grain, grain * Math.round((total * part) / sum / grain)));
}

/** In a timesheet each row has one cell a day; a timer comes back to the same thing in the afternoon. */
function chooseRow(random: Random, rows: WorkRow[], index: number, mayRepeat: boolean): WorkRow {
  const row = mayRepeat ? pickWeighted(random, rows, (row) => 1 / (1 + rows.indexOf(row))) : rows[index % rows.length];
  if (!row) throw new RangeError("A day of work needs something to work on");
  return row;
}

function noteFor(random: Random, story: Story, { project, activity }: WorkRow): string {
  return pick(random, project.inHouse?.notes ?? story.notes[activity ?? ""] ?? [""]);
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}
