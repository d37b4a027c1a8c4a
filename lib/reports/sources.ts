import { Prisma } from "@/lib/db/generated/agency/client";
import { isWholeMonths, type Span } from "@/lib/reports/periods";
import type { Bucket, Dimension, Filters } from "@/lib/reports/schema";

/** Which entries a report is about. `scope`: the one member whose entries exist for who asks. */
export type Slice = { span: Span; filters: Filters; scope: string | null };

/** What a question needs to know of the entries: what they are grouped and filtered by, and by which days. */
type Question = { slice: Slice; groups: readonly Dimension[]; by: Bucket; countsEntries?: boolean };

export type Source = {
  /** A table called "f": "day", "seconds", "entries", and what it knows of the ids and of "billable". */
  rows: Prisma.Sql;
  /** What one of its days stands for. */
  grain: "day" | "month";
  /** Whether it holds totals, found by what they are of. */
  isKept: boolean;
};

/** What to add up: the smallest of the tables that can answer. */
export function sourceOf({ slice, groups, by, countsEntries = false }: Question): Source {
  const asked = askedOf(slice, groups);
  const splitsBillable = asked.has("billable");
  const isAskedOnly = (...known: Dimension[]) => [...asked].every((dimension) => known.includes(dimension));
  // The totals know how many seconds of a day are billable, and not how many entries.
  if (splitsBillable && countsEntries) return ENTRIES;
  if (isAskedOnly("client", "project", "billable")) {
    return isWholeMonths(slice.span) && MONTHLY.includes(by)
      ? { rows: totals(PROJECT_MONTHS, splitsBillable), grain: "month", isKept: true }
      : { rows: totals(PROJECT_DAYS, splitsBillable), grain: "day", isKept: true };
  }
  if (isAskedOnly("member", "billable"))
    return { rows: totals(MEMBER_DAYS, splitsBillable), grain: "day", isKept: true };
  return ENTRIES;
}

const MONTHLY: readonly Bucket[] = ["none", "month", "quarter"];

type Totals = { table: Prisma.Sql; key: Prisma.Sql };
const PROJECT_MONTHS: Totals = { table: Prisma.sql`"ProjectMonth"`, key: Prisma.sql`"projectId", "month" AS "day"` };
const PROJECT_DAYS: Totals = { table: Prisma.sql`"ProjectDay"`, key: Prisma.sql`"projectId", "day"` };
const MEMBER_DAYS: Totals = { table: Prisma.sql`"MemberDay"`, key: Prisma.sql`"memberId", "day"` };

// A running timer has no duration yet.
const ENTRIES: Source = {
  rows: Prisma.sql`(
    SELECT "projectId", "taskId", "activityId", "memberId", "billable", "day", "durationSeconds" AS "seconds",
           1 AS "entries"
    FROM "TimeEntry" WHERE "durationSeconds" IS NOT NULL
  ) f`,
  grain: "day",
  isKept: false,
};

// As floats whole seconds are exact up to 285 million years, and added up several times as fast as numerics.
function totals({ table, key }: Totals, splitsBillable: boolean): Prisma.Sql {
  if (!splitsBillable) {
    return Prisma.sql`(SELECT ${key}, "seconds"::float8 AS "seconds", "entries" FROM ${table}) f`;
  }
  return Prisma.sql`(
    SELECT ${key}, "part".* FROM ${table}, LATERAL (
      VALUES (true, "billableSeconds"::float8), (false, ("seconds" - "billableSeconds")::float8)
    ) "part" ("billable", "seconds")
  ) f`;
}

function askedOf({ filters, scope }: Slice, groups: readonly Dimension[]): Set<Dimension> {
  const filtered = Object.keys(filters) as Dimension[];
  return new Set([...groups, ...filtered, ...(scope ? (["member"] as const) : [])]);
}
