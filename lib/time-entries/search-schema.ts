import { z } from "zod";
import { listSearchFields } from "@/lib/lists/search-schema";
import { daySchema } from "@/lib/time-entries/schema";

const optionally = <Value>(schema: z.ZodType<Value>) => schema.optional().catch(undefined);

export const ENTRY_SORTS = ["newest", "oldest", "longest", "member", "work"] as const;

/** The search of a list of time entries, in its address. */
export const entrySearchSchema = z.object({
  ...listSearchFields,
  from: optionally(daySchema),
  to: optionally(daySchema),
  member: optionally(z.uuid()),
  task: optionally(z.union([z.uuid(), z.literal("none")])),
  activity: optionally(z.union([z.uuid(), z.literal("none")])),
  billable: optionally(z.enum(["yes", "no"])),
  sort: z.enum(ENTRY_SORTS).catch("newest"),
});

export type EntrySearch = z.output<typeof entrySearchSchema>;

/** A row of a list of entries. */
export type EntryRow = {
  id: string;
  day: string;
  memberName: string;
  taskName: string | null;
  activityName: string | null;
  note: string;
  durationSeconds: number;
  billable: boolean;
};

/** Of all that a search finds, on whatever page. */
export type EntryTotals = { entries: number; seconds: number; billableSeconds: number };

/** What a project's entries can be narrowed to. */
export type EntryFilterOptions = Record<"members" | "tasks" | "activities", { id: string; name: string }[]>;
