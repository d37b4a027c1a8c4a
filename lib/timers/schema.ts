import { z } from "zod";
import { noteSchema } from "@/lib/text/schema";
import { daySchema, type TimeEntryView, timeOfDaySchema, workSchema } from "@/lib/time-entries/schema";

const idSchema = z.uuid("invalid");

// What could not be sent at once says when it was meant.
const instantSchema = z.iso.datetime("time").transform((at) => new Date(at));

export const startTimerSchema = workSchema.extend({ id: idSchema, startedAt: instantSchema.optional() });

/** Stops it now, at an instant, or at a local time that the person corrects it to. */
export const stopTimerSchema = z
  .object({
    id: idSchema,
    endedAt: instantSchema.optional(),
    day: daySchema.optional(),
    endTime: timeOfDaySchema.optional(),
  })
  .refine(({ day, endTime }) => (day === undefined) === (endTime === undefined), {
    path: ["endTime"],
    error: "required",
  });

/** What is left out stays. */
export const changeTimerSchema = z.object({
  id: idSchema,
  projectId: idSchema.optional(),
  taskId: idSchema.nullable().optional(),
  activityId: idSchema.nullable().optional(),
  note: noteSchema.optional(),
  billable: z.boolean("invalid").optional(),
});

export const timerIdSchema = z.object({ id: idSchema });

export type StartTimerInput = z.output<typeof startTimerSchema>;
export type StopTimerInput = z.output<typeof stopTimerSchema>;
export type ChangeTimerInput = z.output<typeof changeTimerSchema>;

/** The running timer; its start is an ISO instant, its days are those of the zone it was started in. */
export type TimerView = Pick<TimeEntryView, "id" | "note" | "billable" | "on" | "activityName"> & {
  startedAt: string;
  timeZone: string;
};

/** With the server's time, against which the browser's clock is measured. */
export type TimerState = { timer: TimerView | null; now: string };
