import { z } from "zod";
import { type KnownRecordableView, recordableSchema } from "@/lib/recordables/schema";
import { noteSchema } from "@/lib/text/schema";
import { type Day, isDay } from "@/lib/time/weeks";

const LAST_YEAR = 2100;

const idSchema = z.uuid("invalid");

// A timed entry may run over midnight, and the database knows days up to the end of 2100.
export const daySchema = z
  .string("day")
  .refine((text) => isDay(text) && Number(text.slice(0, 4)) < LAST_YEAR && text >= "1970", "day");

export const timeOfDaySchema = z.string("time").regex(/^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/, "time");

const durationSecondsSchema = z.int("duration").min(0, "duration").max(86_400, "duration-too-long");

/** What is recorded, without its time. */
export const workSchema = recordableSchema.extend({
  note: noteSchema.default(""),
  /** Left out: as the project has it. */
  billable: z.boolean("invalid").optional(),
});

const instantSchema = z.iso
  .datetime("time")
  // The checks of the whole object read instants.
  .refine((text) => daySchema.safeParse(text.slice(0, 10)).success, { error: "time", abort: true })
  .transform((text) => new Date(text));

/**
 * Untimed with a duration; timed with a start and an end of day, where an end not after the start is on the next day,
 * or with two instants, which alone can tell an hour that the clock shows twice.
 */
const timeShape = {
  day: daySchema,
  durationSeconds: durationSecondsSchema.optional(),
  startTime: timeOfDaySchema.optional(),
  endTime: timeOfDaySchema.optional(),
  startedAt: instantSchema.optional(),
  endedAt: instantSchema.optional(),
};

type TimeInput = {
  durationSeconds?: number;
  startTime?: string | null;
  endTime?: string | null;
  startedAt?: Date;
  endedAt?: Date;
};

const isWholeSpan = ({ startTime, endTime }: TimeInput) => typeof startTime === typeof endTime;
const isEitherForm = ({ durationSeconds, startTime, startedAt }: TimeInput) =>
  [durationSeconds, startTime, startedAt].filter((form) => form !== undefined).length <= 1;

const LONGEST_MS = 86_400_000;

const isSpanOfInstants = ({ startedAt, endedAt }: TimeInput) => {
  if (!startedAt || !endedAt) return startedAt === endedAt;
  const lengthMs = endedAt.getTime() - startedAt.getTime();
  return lengthMs >= 0 && lengthMs <= LONGEST_MS;
};

export const createTimeEntrySchema = workSchema
  .extend({ id: idSchema, ...timeShape })
  .refine(isWholeSpan, { path: ["endTime"], error: "required" })
  .refine(isEitherForm, { path: ["durationSeconds"], error: "invalid" })
  .refine(isSpanOfInstants, { path: ["endTime"], error: "duration-too-long" })
  .refine(({ durationSeconds, startTime, startedAt }) => (durationSeconds ?? startTime ?? startedAt) !== undefined, {
    path: ["durationSeconds"],
    error: "required",
  });

/** What is left out stays; without a start and an end (null) what was timed is a duration only. `version` is the one the change was made on. */
export const changeTimeEntrySchema = z
  .object({
    id: idSchema,
    version: z.int("invalid").min(1, "invalid").max(2_147_483_647, "invalid"),
    projectId: idSchema.optional(),
    taskId: idSchema.nullable().optional(),
    activityId: idSchema.nullable().optional(),
    note: noteSchema.optional(),
    billable: z.boolean("invalid").optional(),
    ...timeShape,
    day: daySchema.optional(),
    startTime: timeOfDaySchema.nullable().optional(),
    endTime: timeOfDaySchema.nullable().optional(),
  })
  .refine(isWholeSpan, { path: ["endTime"], error: "required" })
  .refine(isEitherForm, { path: ["durationSeconds"], error: "invalid" })
  .refine(isSpanOfInstants, { path: ["endTime"], error: "duration-too-long" });

/** For looking at an entry, and for putting a deleted one back. */
export const timeEntryIdSchema = z.object({ id: idSchema });

/** `version`: the one that the person saw; what has changed since is not deleted. */
export const deleteTimeEntrySchema = timeEntryIdSchema.extend({
  version: z.int("invalid").min(1, "invalid").optional(),
});

/** An entry, or with a project and a day the cell that it was meant for. */
export const entryStandingSchema = z
  .object({
    id: idSchema,
    projectId: idSchema.optional(),
    taskId: idSchema.optional(),
    activityId: idSchema.optional(),
    day: daySchema.optional(),
  })
  .transform(({ id, projectId, day, taskId = null, activityId = null }) => {
    return { id, cell: projectId && day ? { projectId, taskId, activityId, day } : undefined };
  });

export type EntryStandingInput = z.output<typeof entryStandingSchema>;
export type DeleteTimeEntryInput = z.output<typeof deleteTimeEntrySchema>;
export type CreateTimeEntryInput = z.output<typeof createTimeEntrySchema>;
export type ChangeTimeEntryInput = z.output<typeof changeTimeEntrySchema>;

/** A recorded entry. Timed when it has a start; its times of day are those of the zone it was recorded in. */
export type TimeEntryView = {
  id: string;
  version: number;
  day: Day;
  durationSeconds: number;
  startTime: string | null;
  endTime: string | null;
  /** The instant of the start, where the page needs it: the clock may show a time twice. */
  startedAt?: string | null;
  note: string;
  billable: boolean;
  /** Shared by the parts of a timer that ran over midnight. */
  splitId: string | null;
  /** What it is recorded on; known also when the project has been closed since. */
  on: KnownRecordableView;
  activityName: string | null;
};

/** What is stored where a change was refused, and who changed it last, as far as the log tells. */
export type EntryStanding = {
  entries: TimeEntryView[];
  /** `byName` is null for one's own change, and for the system's. */
  change: { at: string; isOwn: boolean; byName: string | null } | null;
};

/** What was done on something under one note, and how long altogether. */
export type WorkedLine = Pick<TimeEntryView, "on" | "activityName" | "note" | "billable" | "durationSeconds">;
