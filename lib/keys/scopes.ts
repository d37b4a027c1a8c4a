import type { Client } from "pg";
import { INSTALLATION_SCOPE_ID } from "@/lib/crypto/scopes";
import { type KeyOwner, SEALED_FIELDS, type SealedField } from "@/lib/crypto/sealed-fields";
import { agencyConnection } from "@/lib/db/connection";
import { type AgencyRecord, listAgencyRecords } from "@/lib/db/registry";
import { withClient } from "@/lib/db/with-client";
import { operatorsRealm } from "@/lib/operators/realm";

/** Whoever has data keys: an agency, the operators' console, or the installation itself. */
export type KeyScope = { id: string; name: string; owner: KeyOwner; realm: AgencyRecord };

export async function listKeyScopes(): Promise<KeyScope[]> {
  const operators = operatorsRealm();
  const agencies = (await listAgencyRecords()).filter(({ status }) => status !== "provisioning");
  return [
    { id: INSTALLATION_SCOPE_ID, name: "installation", owner: "installation", realm: operators },
    { id: operators.id, name: operators.slug, owner: "operators", realm: operators },
    ...agencies.map((realm) => ({ id: realm.id, name: realm.slug, owner: "agency" as const, realm })),
  ];
}

/** An agency's slug, "operator" or "installation". */
export async function findKeyScope(name: string): Promise<KeyScope | null> {
  return (await listKeyScopes()).find((scope) => scope.name === name) ?? null;
}

export function fieldsOf({ owner }: KeyScope): SealedField[] {
  return SEALED_FIELDS.filter((field) => field.owner === owner);
}

/** With a connection to the database in which the scope's sealed fields lie. */
export async function withDatabaseOf<Result>(
  { realm }: KeyScope,
  run: (client: Client) => Promise<Result>,
): Promise<Result> {
  return withClient({ ...agencyConnection(realm, "app"), connectionTimeoutMillis: 10_000 }, run);
}
