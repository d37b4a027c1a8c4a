import { type Client, escapeIdentifier } from "pg";
import type { SealedField, SealedPlace } from "@/lib/crypto/sealed-fields";

export type SealedRow = { row: string; sealed: string };
export type Replacement = SealedRow & { replacement: string };

const BATCH_ROWS = 500;

/** Reads a field's sealed values in the order of their rows, some hundred at a time. */
export async function* sealedRows(
  client: Client,
  { table, field }: SealedField,
  startsWith = "",
): AsyncGenerator<SealedRow[]> {
  const column = escapeIdentifier(field);
  let last = "";
  for (;;) {
    const { rows } = await client.query<SealedRow>(
      `SELECT "id"::text AS "row", ${column} AS "sealed" FROM ${escapeIdentifier(table)}
       WHERE starts_with(${column}, $1) AND "id"::text COLLATE "C" > $2 ORDER BY "id"::text COLLATE "C" LIMIT $3`,
      [startsWith, last, BATCH_ROWS],
    );
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1)?.row ?? last;
  }
}

/** Replaces values that are still what they were: whoever changes one meanwhile wins. */
export async function replaceSealed(
  client: Client,
  { table, field }: SealedField,
  replacements: Replacement[],
): Promise<number> {
  const column = escapeIdentifier(field);
  const { rowCount } = await client.query(
    `UPDATE ${escapeIdentifier(table)} AS t SET ${column} = r."replacement"
     FROM unnest($1::text[], $2::text[], $3::text[]) AS r ("row", "sealed", "replacement")
     WHERE t."id"::text = r."row" AND t.${column} = r."sealed"`,
    [
      replacements.map(({ row }) => row),
      replacements.map(({ sealed }) => sealed),
      replacements.map(({ replacement }) => replacement),
    ],
  );
  return rowCount ?? 0;
}

export function placeOf({ table, field }: SealedField, row: string): SealedPlace {
  // The two come from one entry of the list, which the compiler forgets.
  return { table, field, row } as SealedPlace;
}
