import { z } from "zod";
import type { AgencyWriter } from "@/lib/access/write-as";
import { Prisma } from "@/lib/db/generated/agency/client";
import { comparedTable } from "@/lib/restores/difference/compared-tables";
import type { Written } from "@/lib/restores/difference/write-rows";
import type { TakenKind } from "@/lib/restores/difference-schema";

/** What else may need a record by now: then it stays. */
const USERS: Partial<Record<TakenKind | "member", readonly { table: string; column: string }[]>> = {
  client: [
    { table: "Project", column: "clientId" },
    { table: "Contact", column: "clientId" },
  ],
  project: ["TimeEntry", "Task", "ProjectMember", "ProjectActivity", "Favourite", "TimesheetRow"].map((table) => ({
    table,
    column: "projectId",
  })),
  task: ["TimeEntry", "Favourite", "TimesheetRow"].map((table) => ({ table, column: "taskId" })),
  activity: ["TimeEntry", "ProjectActivity", "Favourite", "TimesheetRow"].map((table) => ({
    table,
    column: "activityId",
  })),
  member: ["TimeEntry", "ProjectMember", "Session"].map((table) => ({ table, column: "memberId" })),
};

/**
 * Takes records away again that were brought back, and gives others their values from before; only where nobody has
 * changed them since, and nothing new needs them. Gives the keys of those it could.
 */
export async function undoRows(
  tx: AgencyWriter,
  kind: TakenKind | "member",
  written: readonly Written[],
): Promise<Set<string>> {
  const removed = await removeRows(
    tx,
    kind,
    written.filter(({ before }) => before === null),
  );
  const reset = await resetRows(
    tx,
    kind,
    written.filter(({ before }) => before !== null),
  );
  return new Set([...removed, ...reset]);
}

async function removeRows(
  tx: AgencyWriter,
  kind: TakenKind | "member",
  written: readonly Written[],
): Promise<string[]> {
  if (written.length === 0) return [];
  const { table, key, columns } = comparedTable(kind);
  const unused = (USERS[kind] ?? []).map(({ table: user, column }) =>
    Prisma.raw(`NOT EXISTS (SELECT FROM "${user}" u WHERE u."${column}" = t."id")`),
  );
  return keysOf(
    await tx.$queryRaw(Prisma.sql`
      DELETE FROM ${Prisma.raw(`"${table}"`)} t
      USING json_populate_recordset(NULL::${Prisma.raw(`"${table}"`)}, ${JSON.stringify(written.map(({ after }) => after))}::json) r
      WHERE ${same(key)} AND ${unchanged(columns)} ${unchangedVersion(kind)}
        AND ${Prisma.join([Prisma.sql`TRUE`, ...unused], " AND ")}
      RETURNING ${nameOf(key)} AS "key"`),
  );
}

async function resetRows(tx: AgencyWriter, kind: TakenKind | "member", written: readonly Written[]): Promise<string[]> {
  const { table, key, columns } = comparedTable(kind);
  if (written.length === 0 || columns.length === 0) return [];
  const type = Prisma.raw(`NULL::"${table}"`);
  const set = Prisma.join(columns.map((column) => Prisma.raw(`"${column}" = b."${column}"`)));
  return keysOf(
    await tx.$queryRaw(Prisma.sql`
      UPDATE ${Prisma.raw(`"${table}"`)} t SET ${set}
        ${kind === "time-entry" ? Prisma.sql`, "version" = t."version" + 1, "updatedAt" = now()` : Prisma.empty}
      FROM json_populate_recordset(${type}, ${JSON.stringify(written.map(({ after }) => after))}::json) r,
        json_populate_recordset(${type}, ${JSON.stringify(written.map(({ before }) => before))}::json) b
      WHERE ${same(key)} AND b."id" = r."id" AND ${unchanged(columns)} ${unchangedVersion(kind)}
      RETURNING ${nameOf(key)} AS "key"`),
  );
}

function same(key: readonly string[]): Prisma.Sql {
  return Prisma.raw(key.map((column) => `t."${column}" = r."${column}"`).join(" AND "));
}

function unchanged(columns: readonly string[]): Prisma.Sql {
  if (columns.length === 0) return Prisma.sql`TRUE`;
  const of = (name: string) => columns.map((column) => `${name}."${column}"`).join(", ");
  return Prisma.raw(`ROW(${of("t")}) IS NOT DISTINCT FROM ROW(${of("r")})`);
}

/** Somebody may have changed an entry and changed it back: it was theirs by then. */
function unchangedVersion(kind: TakenKind | "member"): Prisma.Sql {
  return kind === "time-entry" ? Prisma.sql`AND t."version" = r."version"` : Prisma.empty;
}

function nameOf(key: readonly string[]): Prisma.Sql {
  return Prisma.raw(key.map((column) => `t."${column}"::text`).join(" || ':' || "));
}

function keysOf(rows: unknown): string[] {
  return keysSchema.parse(rows).map(({ key }) => key);
}

const keysSchema = z.array(z.object({ key: z.string() }));
