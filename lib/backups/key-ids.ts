import { type Client, escapeIdentifier } from "pg";
import type { Table } from "@/lib/backups/tables";
import { type KeyOwner, SEALED_FIELDS } from "@/lib/crypto/sealed-fields";

/** The data keys that an owner's sealed values and passwords need. Knows older schemas, which lack some of them. */
export async function readKeyIds(client: Client, tables: Table[], owner: KeyOwner): Promise<string[]> {
  const sealed = SEALED_FIELDS.filter((field) => field.owner === owner).map(({ table, field }) => ({
    ...{ table, column: field },
    keyId: `split_part(${escapeIdentifier(field)}, '.', 2)`,
  }));
  const peppered = ["Member", "FormerPassword"].map((table) => ({
    ...{ table, column: "passwordKeyId" },
    keyId: `"passwordKeyId"`,
  }));
  const selects = [...sealed, ...peppered]
    .filter(({ table, column }) => tables.some(({ name, columns }) => name === table && columns.includes(column)))
    .map(({ table, keyId }) => `SELECT ${keyId} AS "keyId" FROM public.${escapeIdentifier(table)}`);
  if (selects.length === 0) return [];
  const { rows } = await client.query<{ keyId: string }>(
    `SELECT DISTINCT "keyId" COLLATE "C" AS "keyId" FROM (${selects.join(" UNION ALL ")}) AS k WHERE "keyId" <> '' ORDER BY 1`,
  );
  return rows.map(({ keyId }) => keyId);
}
