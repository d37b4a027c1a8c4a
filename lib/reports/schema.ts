import { z } from "zod";
import { isDay } from "@/lib/time/weeks";

/** What hours can be added up by. */
export const DIMENSIONS = ["client", "project", "task", "activity", "member", "billable"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** What a report's columns stand for. */
export const BUCKETS = ["none", "day", "week", "month", "quarter"] as const;
export type Bucket = (typeof BUCKETS)[number];

export const PERIODS = [
  "this-week",
  "last-week",
  "this-month",
  "last-month",
  "this-quarter",
  "last-quarter",
  "this-year",
  "last-year",
  "custom",
] as const;
export type Period = (typeof PERIODS)[number];

/** Stands for an id where there is none: work of no client, on no task, of no activity. */
export const NONE = "none";

const daySchema = z.string().refine(isDay).optional().catch(undefined);
const idSchema = z.uuid().optional().catch(undefined);
const idOrNoneSchema = z
  .union([z.uuid(), z.literal(NONE)])
  .optional()
  .catch(undefined);

const filterFields = {
  client: idOrNoneSchema,
  project: idSchema,
  task: idOrNoneSchema,
  activity: idOrNoneSchema,
  member: idSchema,
  billable: z.enum(["yes", "no"]).optional().catch(undefined),
} satisfies Record<Dimension, z.ZodType>;

const periodFields = { period: z.enum(PERIODS).catch("this-month"), from: daySchema, to: daySchema };

/** A report's address. What makes no sense in it is left out. */
export const reportSearchSchema = z.object({
  ...filterFields,
  ...periodFields,
  group: z.enum(DIMENSIONS).catch("project"),
  /** A second level below each row. */
  below: z.enum(DIMENSIONS).optional().catch(undefined),
  by: z.enum(BUCKETS).catch("week"),
  sort: z.enum(["hours", "name"]).catch("hours"),
  /** The key of the row that the page goes on after. */
  after: z
    .union([z.uuid(), z.literal(NONE), z.enum(["yes", "no"])])
    .optional()
    .catch(undefined),
});

/** The entries behind a figure. */
export const entrySearchSchema = z.object({
  ...filterFields,
  ...periodFields,
  sort: z.enum(["newest", "oldest", "longest"]).catch("newest"),
  after: idSchema,
});

export type ReportSearch = z.output<typeof reportSearchSchema>;
export type EntrySearch = z.output<typeof entrySearchSchema>;
export type Filters = { [Field in Dimension]?: ReportSearch[Field] };

export function filtersOf(search: Filters): Filters {
  return Object.fromEntries(DIMENSIONS.map((field) => [field, search[field]]).filter(([, value]) => value));
}
