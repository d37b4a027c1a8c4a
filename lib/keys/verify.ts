import type { Client } from "pg";
import { dataKey, forgetKeys } from "@/lib/crypto/keyring";
import { KeysError } from "@/lib/crypto/master-keys";
import type { SealedField } from "@/lib/crypto/sealed-fields";
import { keyIdOf, openUnder } from "@/lib/crypto/sealing";
import { type KeyUse, usesIn } from "@/lib/keys/key-uses";
import { fieldsOf, type KeyScope, withDatabaseOf } from "@/lib/keys/scopes";
import { placeOf, sealedRows } from "@/lib/keys/sealed-rows";

export type Verdict = {
  scope: string;
  /** What each key has been needed for and could do. */
  opened: KeyUse[];
  /** One sentence for whatever does not open. */
  broken: string[];
};

/** Opens every sealed value of a scope, and looks for the key of every password. */
export async function verifyScope(scope: KeyScope): Promise<Verdict> {
  forgetKeys();
  const verdict: Verdict = { scope: scope.name, opened: [], broken: [] };
  try {
    await withDatabaseOf(scope, async (client) => {
      for (const field of fieldsOf(scope)) await verifyField(client, scope, field, verdict);
    });
    await verifyPasswords(scope, verdict);
  } catch (error) {
    // The other scopes are verified all the same.
    verdict.broken.push(`could not be verified: ${error instanceof Error ? error.message : error}`);
  }
  return verdict;
}

async function verifyPasswords(scope: KeyScope, verdict: Verdict): Promise<void> {
  const passwords = (await usesIn(scope)).filter(({ what }) => what.includes("passwords"));
  for (const use of passwords) {
    if (await findKey(scope, use.keyId)) verdict.opened.push(use);
    else verdict.broken.push(`${use.count} ${use.what} need the data key ${use.keyId}, which is gone`);
  }
}

async function verifyField(client: Client, scope: KeyScope, field: SealedField, verdict: Verdict): Promise<void> {
  const opened = new Map<string, number>();
  for await (const rows of sealedRows(client, field)) {
    for (const { row, sealed } of rows) {
      const keyId = keyIdOf(sealed);
      const key = keyId && (await findKey(scope, keyId));
      if (key && openUnder(key, scope.id, placeOf(field, row), sealed) !== null) {
        opened.set(key.id, (opened.get(key.id) ?? 0) + 1);
      } else verdict.broken.push(`${field.table}.${field.field} of the row ${row} does not open${reason(keyId, key)}`);
    }
  }
  for (const [keyId, count] of opened) verdict.opened.push({ keyId, what: `${field.table}.${field.field}`, count });
}

function reason(keyId: string | null, key: unknown): string {
  if (keyId === null) return ": it is not sealed";
  return key ? ": it was changed" : `: the data key ${keyId} is gone or cannot be unwrapped`;
}

/** Null also for a key that does not unwrap. That the database is away is another matter. */
function findKey(scope: KeyScope, keyId: string) {
  return dataKey(scope.id, keyId).catch((error) => {
    if (error instanceof KeysError) return null;
    throw error;
  });
}
