import type { Client } from "pg";
import { currentDataKeyId, type DataKey, findDataKey } from "@/lib/crypto/data-keys";
import type { SealedField } from "@/lib/crypto/sealed-fields";
import { openUnder, sealedPrefixOf, sealUnder } from "@/lib/crypto/sealing";
import { fieldsOf, type KeyScope, withDatabaseOf } from "@/lib/keys/scopes";
import { placeOf, replaceSealed, sealedRows } from "@/lib/keys/sealed-rows";

export type Progress = { table: string; field: string; resealed: number };

/** Seals what the given keys have sealed anew under the scope's current one, some hundred values at a time. */
export async function resealScope(
  scope: KeyScope,
  formerKeys: { id: string }[],
  onProgress: (progress: Progress) => void,
): Promise<{ resealed: number; broken: number }> {
  const total = { resealed: 0, broken: 0 };
  if (formerKeys.length === 0) return total;
  const to = await getDataKey(scope, await currentDataKeyId(scope.id));
  const from = await Promise.all(formerKeys.map(({ id }) => getDataKey(scope, id)));
  await withDatabaseOf(scope, async (client) => {
    for (const field of fieldsOf(scope)) {
      for (const key of from) {
        for await (const { resealed, broken } of resealField(client, scope.id, field, key, to)) {
          total.resealed += resealed;
          total.broken += broken;
          onProgress({ table: field.table, field: field.field, resealed: total.resealed });
        }
      }
    }
  });
  return total;
}

async function* resealField(client: Client, scopeId: string, field: SealedField, from: DataKey, to: DataKey) {
  for await (const rows of sealedRows(client, field, sealedPrefixOf(from.id))) {
    const replacements = rows.flatMap(({ row, sealed }) => {
      const place = placeOf(field, row);
      const text = openUnder(from, scopeId, place, sealed);
      return text === null ? [] : { row, sealed, replacement: sealUnder(to, scopeId, place, text) };
    });
    const resealed = await replaceSealed(client, field, replacements);
    yield { resealed, broken: rows.length - replacements.length };
  }
}

async function getDataKey(scope: KeyScope, keyId: string): Promise<DataKey> {
  const key = await findDataKey(scope.id, keyId);
  if (!key) throw new Error(`The data key ${keyId} of ${scope.name} is gone`);
  return key;
}
