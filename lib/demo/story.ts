import type { Role } from "@/lib/db/generated/agency/enums";
import type { Day } from "@/lib/time/weeks";

/** A made-up agency, told relative to today: who works there, for whom, on what. */
export type Story = {
  slug: string;
  name: string;
  locale: "de" | "en";
  timeZone: string;
  /** How long ago recording began. */
  weeks: number;
  isHoliday: (day: Day) => boolean;
  /** The first is the owner. */
  people: StoryPerson[];
  clients: StoryClient[];
  /** The busiest first: further down the list the time gets less by Zipf's law. */
  projects: StoryProject[];
  /** What people write beside their time, by activity; the activities are those every new agency has. */
  notes: Record<string, readonly string[]>;
  /** The project of a timer that runs right now. */
  timer: { userName: string; project: string; task: string; activity: string; note: string };
};

export type StoryPerson = {
  userName: string;
  /** The part of the address before the @. */
  mailbox: string;
  name: string;
  roles: Role[];
  /** Only where it is not the agency's. */
  locale?: "de" | "en";
  theme?: "light" | "dark";
  /** Null: records no time. */
  work: Work | null;
};

export type Work = {
  hoursADay: number;
  /** Monday to Friday, as ISO numbers. */
  weekdays: readonly number[];
  /** With a timer (start and end) or by filling in the timesheet (hours only). */
  habit: "timer" | "timesheet";
  /** How often each activity is this person's. */
  activities: Record<string, number>;
  /** Names of projects. */
  favourites: readonly string[];
};

export type StoryClient = {
  name: string;
  archived?: true;
  contacts: { name: string; position: string; email: string; phone?: string }[];
};

export type StoryProject = {
  /** Null: the agency's own. */
  client: string | null;
  name: string;
  color: number;
  tasks: readonly string[];
  /** User names. */
  team: readonly string[] | "everyone";
  /** In weeks before today; an end of 0 means that it goes on. */
  from: number;
  until: number;
  /** The share of the budget that has been used by today; null: without a budget. */
  budgetUsed: number | null;
  /** For the agency's own affairs, whoever works on them. */
  inHouse?: { activity: string | null; notes: readonly string[] };
};
