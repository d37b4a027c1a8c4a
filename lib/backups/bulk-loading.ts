import { type Client, escapeIdentifier } from "pg";
import type { Table } from "@/lib/backups/tables";

type Dropped = { undo: string };

/**
 * Empties tables and readies them for rows by the million, in the transaction that is open: no trigger runs, as what
 * triggers keep is in the snapshot itself, and foreign keys are checked when all is in, by one look a key instead of
 * one a row.
 *
 * @returns what puts everything back as it was, and fails where a row points to nothing
 */
export async function beginBulkLoading(client: Client, tables: Table[]): Promise<() => Promise<void>> {
  const names = tables.map(({ name }) => `public.${escapeIdentifier(name)}`);
  for (const name of names) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  await client.query(`TRUNCATE ${names.join(", ")}`);
  const { rows: keys } = await client.query<Dropped & { drop: string }>(FOREIGN_KEYS);
  for (const { drop } of keys) await client.query(drop);
  return async () => {
    for (const { undo } of keys) await client.query(undo);
    for (const name of names) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
  };
}

const FOREIGN_KEYS = `
  SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS "drop",
    format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS "undo"
  FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`;
