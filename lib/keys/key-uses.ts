import { type Client, escapeIdentifier } from "pg";
import { controlClient } from "@/lib/db/control";
import { listSideRecords } from "@/lib/db/registry";
import { fieldsOf, type KeyScope, withDatabaseOf } from "@/lib/keys/scopes";

/** How much of one kind needs a data key: sealed values of a field, passwords hashed with its pepper, or snapshots. */
export type KeyUse = { keyId: string; what: string; count: number };

/** Everything in a scope that becomes useless when the data key it names is gone. */
export async function usesIn(scope: KeyScope): Promise<KeyUse[]> {
  return [...(await usesInDatabase(scope)), ...(await usesBeside(scope)), ...(await usesBySnapshots(scope.id))];
}

/** What lies beside an agency's own database is sealed as it was then, and may become its own again. */
async function usesBeside(scope: KeyScope): Promise<KeyUse[]> {
  const sides = (await listSideRecords()).filter(({ agencyId, isReady }) => isReady && agencyId === scope.id);
  const uses = sides.map(({ databaseName }) => usesInDatabase({ ...scope, realm: { ...scope.realm, databaseName } }));
  return (await Promise.all(uses)).flat().map((use) => ({ ...use, what: `${use.what} beside the live data` }));
}

function usesInDatabase(scope: KeyScope): Promise<KeyUse[]> {
  return withDatabaseOf(scope, async (client) => {
    const uses: KeyUse[] = [];
    for (const { table, field } of fieldsOf(scope)) {
      uses.push(...(await count(client, table, `split_part(${escapeIdentifier(field)}, '.', 2)`, `${table}.${field}`)));
    }
    if (scope.owner === "installation") return uses;
    uses.push(...(await count(client, "Member", `"passwordKeyId"`, "passwords")));
    uses.push(...(await count(client, "FormerPassword", `"passwordKeyId"`, "former passwords")));
    return uses;
  });
}

export function describeUses(uses: KeyUse[]): string {
  return uses.map(({ count, what }) => `${count} ${what}`).join(", ");
}

/** What a snapshot that is under way will need is known at its end: until then it needs every key there is. */
function usesBySnapshots(scopeId: string): Promise<KeyUse[]> {
  return controlClient().$queryRaw<KeyUse[]>`
    SELECT k."id" AS "keyId", 'snapshots' AS "what", count(*)::int AS "count"
    FROM "DataKey" AS k JOIN "Snapshot" AS s ON s."scopeId" = k."scopeId"
    WHERE k."scopeId" = ${scopeId}::uuid AND (s."status" = 'running'
      OR s."status" = 'stored' AND (s."keyId" = k."id" OR s."manifest" -> 'keyIds' @> to_jsonb(k."id")))
    GROUP BY 1`;
}

async function count(client: Client, table: string, keyId: string, what: string): Promise<KeyUse[]> {
  const { rows } = await client.query<{ keyId: string; count: number }>(
    `SELECT ${keyId} AS "keyId", count(*)::int AS "count" FROM ${escapeIdentifier(table)}
     WHERE ${keyId} IS NOT NULL GROUP BY 1`,
  );
  return rows.map((row) => ({ ...row, what }));
}
