import { type Client, escapeIdentifier } from "pg";

/** A table as it is saved. */
export type Table = {
  name: string;
  /** Generated ones are left out: the database makes them anew. */
  columns: string[];
  /** What its rows are ordered by, as SQL. */
  order: string;
  /** Names of the tables that its foreign keys point to. */
  parents: string[];
};

/** Every table of a database's schema `public`, parents first, and otherwise by name. */
export async function readTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(TABLES);
  for (const { name, order } of rows) if (!order) throw new Error(`The table ${name} has no primary key`);
  return parentsFirst(rows);
}

/** Deterministic: the same rows give the same bytes on any server, whatever its collations. */
export function copyOut({ name, columns, order }: Table): string {
  return `COPY (SELECT ${columns.map(escapeIdentifier).join(", ")} FROM public.${escapeIdentifier(name)} ORDER BY ${order})
    TO STDOUT (FORMAT csv, HEADER)`;
}

/** Rows are frozen at once, which PostgreSQL allows after a TRUNCATE in the same transaction. */
export function copyIn({ name, columns }: Table): string {
  return `COPY public.${escapeIdentifier(name)} (${columns.map(escapeIdentifier).join(", ")})
    FROM STDIN (FORMAT csv, HEADER, FREEZE)`;
}

function parentsFirst(tables: Table[]): Table[] {
  const sorted: Table[] = [];
  let waiting = tables.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ name }) => name));
    const ready = waiting.filter(({ name, parents }) =>
      parents.every((parent) => parent === name || !names.has(parent)),
    );
    if (ready.length === 0) throw new Error(`Foreign keys lead in a circle: ${[...names].join(", ")}`);
    sorted.push(...ready);
    waiting = waiting.filter((table) => !ready.includes(table));
  }
  return sorted;
}

const TABLES = `
  SELECT c.relname AS "name",
    ARRAY(
      SELECT attname::text FROM pg_attribute
      WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum
    ) AS "columns",
    coalesce((
      SELECT string_agg(quote_ident(attname) || CASE WHEN attcollation <> 0 THEN ' COLLATE "C"' ELSE '' END, ', '
        ORDER BY position)
      FROM pg_index, unnest(indkey::int2[]) WITH ORDINALITY AS key (number, position)
      JOIN pg_attribute ON attnum = number
      WHERE indrelid = c.oid AND indisprimary AND attrelid = c.oid
    ), '') AS "order",
    ARRAY(
      SELECT DISTINCT parent.relname::text FROM pg_constraint JOIN pg_class AS parent ON parent.oid = confrelid
      WHERE conrelid = c.oid AND contype = 'f'
    ) AS "parents"
  FROM pg_class AS c WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`;
