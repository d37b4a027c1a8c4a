import { z } from "zod";
import { type Recordable, recordableSchema } from "@/lib/recordables/schema";
import { type Day, isDay } from "@/lib/time/weeks";

/** The database keeps days of these years; others are typing mistakes. */
export const timesheetDaySchema = z
  .string()
  .refine((text) => isDay(text) && text >= "1970-01-08" && text <= "2100-12-24", "day");

export const saveCellSchema = recordableSchema.extend({
  day: timesheetDaySchema,
  /** Made by the client, also for a new entry. */
  entryId: z.uuid(),
  /** The version the person saw; null makes a new entry. */
  version: z.int().min(1).nullable(),
  /** 0 deletes. */
  durationSeconds: z.int("duration").min(0, "duration").max(86_400, "duration-too-long"),
});

export type SaveCellInput = z.output<typeof saveCellSchema>;

export const weekRowSchema = recordableSchema.extend({ week: timesheetDaySchema });

export type WeekRowInput = z.output<typeof weekRowSchema>;

export const copyWeekSchema = z.object({ week: timesheetDaySchema, what: z.enum(["rows", "rows-and-hours"]) });

export type CopyWeekInput = z.output<typeof copyWeekSchema>;

/** What a copy made, and so what undoing it takes away. */
export const copiedSchema = z.object({
  rowIds: z.array(z.uuid()).max(1000),
  entryIds: z.array(z.uuid()).max(5000),
});

export type Copied = z.output<typeof copiedSchema>;

export type EntryView = Recordable & {
  id: string;
  day: Day;
  version: number;
  /** Null: the timer runs. */
  durationSeconds: number | null;
  /** Null: untimed, a day and a duration only. */
  startedAt: string | null;
  /** "HH:MM:SS" on the clock of the zone it was recorded in. */
  startTime: string | null;
  endTime: string | null;
  note: string;
  billable: boolean;
};

export type RowView = Recordable & {
  projectName: string;
  /** 1 to 8. */
  projectColor: number;
  clientName: string | null;
  taskName: string | null;
  activityName: string | null;
  billableDefault: boolean;
  /** Whether new time can be recorded on it now. */
  isOpen: boolean;
  /** Whether what is recorded can still be changed: closed projects keep what they have. */
  isProjectOpen: boolean;
};

/** The week that a page shows. */
export type WeekView = {
  /** Of this answer: a browser that shows an old one again can tell. */
  loadId: string;
  start: Day;
  today: Day;
  rows: RowView[];
  entries: EntryView[];
};

/** The cell and the week's sum as they are stored after the save: the page holds its own against them. */
export type SavedCell = { entries: EntryView[]; weekSeconds: number };
