import { z } from "zod";
import { parseRows } from "@/lib/access/parse-rows";
import { controlClient } from "@/lib/db/control";

const sizeSchema = z.object({ name: z.string(), bytes: z.number().nullable() });

/** How large databases are, by name; only of those on the control database's server. Tells nothing of what is in them. */
export async function findDatabaseSizes(names: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await controlClient().$queryRaw`
    SELECT datname AS "name",
      CASE WHEN has_database_privilege(oid, 'CONNECT') THEN pg_database_size(oid)::float8 END AS "bytes"
    FROM pg_database WHERE datname = ANY (${names})`;
  const sizes = parseRows(sizeSchema, rows);
  return new Map(sizes.flatMap(({ name, bytes }) => (bytes === null ? [] : [[name, bytes] as const])));
}
