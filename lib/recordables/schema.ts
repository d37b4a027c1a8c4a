import { z } from "zod";

/** What time is recorded on: a project, perhaps one of its tasks, perhaps a kind of work. */
export const recordableSchema = z.object({
  projectId: z.uuid("required"),
  taskId: z.uuid("invalid").nullable().default(null),
  activityId: z.uuid("invalid").nullable().default(null),
});

export type Recordable = z.output<typeof recordableSchema>;

export const searchRecordablesSchema = z.object({
  q: z.string().trim().max(200, "too-long").default(""),
});

/** A project, or one of its tasks, as a line to choose. */
export type RecordableView = {
  projectId: string;
  projectName: string;
  projectColor: number;
  clientName: string | null;
  taskId: string | null;
  taskName: string | null;
  billableDefault: boolean;
  /** The activities the project offers; null: all of the agency's. */
  activityIds: string[] | null;
};

/** A line that the member has used or starred, with the activity it was used with. */
export type KnownRecordableView = RecordableView & { activityId: string | null };

export type ActivityView = { id: string; name: string };

export type RecordableChoices = {
  favourites: KnownRecordableView[];
  recents: KnownRecordableView[];
  others: RecordableView[];
  activities: ActivityView[];
};
