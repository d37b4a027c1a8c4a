import type { Client } from "pg";
import { COMPARED_TABLES, type ComparedTable } from "@/lib/restores/difference/compared-tables";
import { columnsOf, currentTable, formerTable } from "@/lib/restores/difference/copy-live";

/**
 * Writes what differs between the side database and the copy of today's beside it (`copyLive`, same connection), and
 * exchanges it for what the last comparison found, all at once.
 */
export async function findDifferences(side: Client, appRole: string): Promise<void> {
  await side.query(TABLES);
  await side.query(NAMES);
  for (const table of COMPARED_TABLES) await side.query(differencesOf(table));
  await side.query(SUMS);
  await side.query(EXCHANGE);
  await side.query(`GRANT SELECT ON live.difference, live.sums, live.names TO ${side.escapeIdentifier(appRole)}`);
  await side.query("COMMIT");
}

/** Unlogged: what a crash takes away is compared again. Names of indexes are left to PostgreSQL, the old ones still being there. */
const TABLES = `
  BEGIN;
  CREATE UNLOGGED TABLE live.names_next (
    "id" uuid PRIMARY KEY, "kind" text NOT NULL, "name" text NOT NULL, "clientId" uuid);
  CREATE UNLOGGED TABLE live.difference_next (
    "position" bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    "kind" text NOT NULL, "key" text NOT NULL, "change" text NOT NULL,
    "clientId" uuid, "projectId" uuid, "memberId" uuid, "month" date,
    "secondsThen" integer NOT NULL, "secondsNow" integer NOT NULL,
    "label" text NOT NULL, "was" jsonb, "is" jsonb);`;

/** Of then where there was one: one speaks of the state that would come back. */
const NAMES = `
  INSERT INTO live.names_next
  SELECT "id", 'client', coalesce(t."name", n."name"), "id"
    FROM public."Client" t FULL JOIN pg_temp."Client" n USING ("id")
  UNION ALL SELECT "id", 'member', coalesce(t."name", n."name"), NULL
    FROM public."Member" t FULL JOIN pg_temp."Member" n USING ("id")
  UNION ALL SELECT "id", 'activity', coalesce(t."name", n."name"), NULL
    FROM public."Activity" t FULL JOIN pg_temp."Activity" n USING ("id")
  UNION ALL SELECT "id", 'task', coalesce(t."name", n."name"), NULL
    FROM public."Task" t FULL JOIN pg_temp."Task" n USING ("id")
  UNION ALL SELECT "id", 'project', coalesce(t."name", n."name"),
      CASE WHEN t."name" IS NULL THEN n."clientId" ELSE t."clientId" END
    FROM public."Project" t FULL JOIN pg_temp."Project" n USING ("id")`;

function differencesOf(compared: ComparedTable): string {
  const { kind, key, columns, client = "NULL::uuid", project = "NULL::uuid", member = "NULL::uuid", label } = compared;
  const both = (side: string) => [...key, ...columns].map((column) => `${side}."${column}"`).join(", ");
  const isEntry = kind === "time-entry";
  const seconds = (record: string) => (isEntry ? `coalesce((${record}->>'durationSeconds')::integer, 0)` : "0");
  return `
    WITH differing AS (
      SELECT to_jsonb(t) AS was, to_jsonb(n) AS "is", coalesce(to_jsonb(t), to_jsonb(n)) AS record
      FROM (SELECT ${columnsOf(compared)} FROM ${formerTable(compared)}) t
      FULL JOIN ${currentTable(compared)} n ON ${key.map((column) => `t."${column}" = n."${column}"`).join(" AND ")}
      WHERE (${both("t")}) IS DISTINCT FROM (${both("n")}))
    INSERT INTO live.difference_next (
      "kind", "key", "change", "clientId", "projectId", "memberId", "month",
      "secondsThen", "secondsNow", "label", "was", "is")
    SELECT '${kind}', ${key.map((column) => `(record->>'${column}')`).join(" || ':' || ")} AS "key",
      CASE WHEN was IS NULL THEN 'added' WHEN "is" IS NULL THEN 'deleted' ELSE 'changed' END,
      ${client}, ${project}, ${member}, ${isEntry ? `date_trunc('month', (record->>'day')::date)::date` : "NULL"},
      ${seconds("was")}, ${seconds('"is"')}, coalesce(${label}, '') AS "label", was, "is"
    FROM differing ORDER BY ${isEntry ? `record->>'day' DESC, ` : ""}"label", "key"`;
}

/** For pages: few rows, however many entries differ. */
const SUMS = `
  CREATE UNLOGGED TABLE live.sums_next AS
    SELECT "kind", "change", "clientId", "projectId", "memberId", "month", count(*) AS "rows",
      sum("secondsThen") AS "secondsThen", sum("secondsNow") AS "secondsNow"
    FROM live.difference_next GROUP BY 1, 2, 3, 4, 5, 6;
  CREATE UNIQUE INDEX ON live.difference_next ("kind", "key");
  CREATE INDEX ON live.difference_next ("projectId", "kind", "position");
  CREATE INDEX ON live.difference_next ("clientId", "kind", "position");
  CREATE INDEX ON live.difference_next ("memberId", "month", "position");
  CREATE INDEX ON live.difference_next ("kind", "change", "position");
  ANALYZE live.difference_next;`;

/** Not while somebody takes records back by the last comparison: theirs is read in several steps. */
const EXCHANGE = `
  SELECT pg_advisory_xact_lock(hashtext('live.exchange'));
  DROP TABLE IF EXISTS live.difference, live.sums, live.names;
  ALTER TABLE live.difference_next RENAME TO difference;
  ALTER TABLE live.sums_next RENAME TO sums;
  ALTER TABLE live.names_next RENAME TO names;`;
