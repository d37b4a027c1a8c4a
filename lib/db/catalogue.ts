import type { ClientConfig } from "pg";
import { withClient } from "@/lib/db/with-client";

/** What a database is made of: the definition of each column, index, constraint, trigger, function and type by its name. */
export type Catalogue = Map<string, string>;

export async function readCatalogue(connection: ClientConfig): Promise<Catalogue> {
  return withClient(connection, async (client) => {
    const { rows } = await client.query<{ name: string; definition: string }>(CATALOGUE);
    return new Map(rows.map(({ name, definition }) => [name, definition]));
  });
}

/** One phrase a difference; none: they are the same. */
export function differences(expected: Catalogue, found: Catalogue): string[] {
  return [...new Set([...expected.keys(), ...found.keys()])].sort().flatMap((name) => {
    const [wanted, given] = [expected.get(name), found.get(name)];
    if (wanted === given) return [];
    if (given === undefined) return `${name} is missing`;
    if (wanted === undefined) return `${name} is no part of it`;
    return `${name} is "${given}" instead of "${wanted}"`;
  });
}

/** Not nulls are listed with the columns (PostgreSQL 18 has them as constraints, too), constraint triggers with the triggers. */
const CATALOGUE = `
  WITH relations AS (
    SELECT oid, relname, relkind FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations'
  )
  SELECT CASE relkind WHEN 'r' THEN 'table ' WHEN 'v' THEN 'view ' WHEN 'S' THEN 'sequence ' ELSE 'relation ' END || relname
      AS name, relkind::text AS definition
    FROM relations WHERE relkind NOT IN ('i', 'c')
  UNION ALL
  SELECT 'column ' || relname || '.' || attname,
      format_type(atttypid, atttypmod) || CASE WHEN attnotnull THEN ' not null' ELSE '' END
        || coalesce(' default ' || pg_get_expr(adbin, adrelid), '')
    FROM relations JOIN pg_attribute ON attrelid = relations.oid
    LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
    WHERE relkind = 'r' AND attnum > 0 AND NOT attisdropped
  UNION ALL
  SELECT 'index ' || i.relname, pg_get_indexdef(indexrelid) || CASE WHEN indisvalid THEN '' ELSE ' (invalid)' END
    FROM pg_index JOIN relations AS t ON t.oid = indrelid JOIN pg_class AS i ON i.oid = indexrelid
  UNION ALL
  SELECT 'constraint ' || relname || '.' || conname, pg_get_constraintdef(pg_constraint.oid)
    FROM pg_constraint JOIN relations ON conrelid = relations.oid WHERE contype NOT IN ('n', 't')
  UNION ALL
  SELECT 'trigger ' || relname || '.' || tgname,
      pg_get_triggerdef(pg_trigger.oid) || CASE WHEN tgenabled = 'O' THEN '' ELSE ' (switched off)' END
    FROM pg_trigger JOIN relations ON tgrelid = relations.oid WHERE NOT tgisinternal
  UNION ALL
  SELECT 'function ' || proname || '(' || pg_get_function_identity_arguments(oid) || ')',
      md5(pg_get_functiondef(oid))
    FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
  UNION ALL
  SELECT 'enum ' || typname, string_agg(enumlabel, ', ' ORDER BY enumsortorder)
    FROM pg_type JOIN pg_enum ON enumtypid = pg_type.oid WHERE typnamespace = 'public'::regnamespace GROUP BY typname`;
