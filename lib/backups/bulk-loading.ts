import { type Client, escapeIdentifier } from "pg";
import type { Table } from "@/lib/backups/tables";

type Undoable = { drop: string; undo: string };

/**
 * Empties tables and readies them for rows by the million, in the transaction that is open: no trigger runs, as what
 * triggers keep is in the snapshot itself, and indexes and foreign keys are made when all is in, by one look each
 * instead of one a row.
 *
 * @returns what puts everything back as it was, and fails where a row points to nothing
 */
export async function beginBulkLoading(client: Client, tables: Table[]): Promise<() => Promise<void>> {
  const names = tables.map(({ name }) => `public.${escapeIdentifier(name)}`);
  for (const name of names) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  await client.query(`TRUNCATE ${names.join(", ")}`);
  const { rows: keys } = await client.query<Undoable>(FOREIGN_KEYS);
  const { rows: indexes } = await client.query<Undoable>(INDEXES);
  for (const { drop } of [...keys, ...indexes]) await client.query(drop);
  return async () => {
    for (const { undo } of [...indexes, ...keys]) await client.query(undo);
    for (const name of names) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
  };
}

const FOREIGN_KEYS = `
  SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS "drop",
    format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS "undo"
  FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`;

/** Those of primary keys stay: rows come in their order. */
const INDEXES = `
  SELECT format('DROP INDEX %s', indexrelid::regclass) AS "drop", pg_get_indexdef(indexrelid) AS "undo"
  FROM pg_index JOIN pg_class ON pg_class.oid = indrelid
  WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
    AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype <> 'f')`;
