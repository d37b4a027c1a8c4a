import { Prisma } from "@/lib/db/generated/agency/client";
import { isRecorded, NAMES_OF_ENTRY } from "@/lib/reports/entries";
import type { Slice } from "@/lib/reports/sources";
import { projectJoin } from "@/lib/reports/sql";
import type { Sheet } from "@/lib/sheets/sheet";

/** The same in every language, so that a script that reads the file works everywhere. */
const COLUMNS: Sheet["columns"] = [
  { header: "day", kind: "day" },
  { header: "member", kind: "text" },
  { header: "client", kind: "text" },
  { header: "project", kind: "text" },
  { header: "task", kind: "text" },
  { header: "activity", kind: "text" },
  { header: "note", kind: "text" },
  { header: "billable", kind: "text" },
  { header: "start", kind: "text" },
  { header: "end", kind: "text" },
  { header: "duration", kind: "duration" },
  { header: "hours", kind: "hours" },
];

/** The entries of a slice by day. */
export function entrySheet(slice: Slice): Sheet {
  return { name: "entries", columns: COLUMNS, query: entriesSql(slice) };
}

function entriesSql(slice: Slice): Prisma.Sql {
  return Prisma.sql`
    SELECT f."day"::text, m."name", c."name", j."name", t."name", a."name", nullif(f."note", ''),
           CASE WHEN f."billable" THEN 'yes' ELSE 'no' END,
           to_char(f."startedAt" AT TIME ZONE f."timeZone", 'HH24:MI:SS'),
           to_char(f."endedAt" AT TIME ZONE f."timeZone", 'HH24:MI:SS'),
           f."durationSeconds", f."durationSeconds"
    FROM "TimeEntry" f ${projectJoin(slice, [])} ${NAMES_OF_ENTRY}
    WHERE ${isRecorded(slice)} ORDER BY f."day", f."id"`;
}
