import { v7 as uuidv7 } from "uuid";
import { createAgency } from "@/lib/agencies/create-agency";
import { open, seal } from "@/lib/crypto/sealing";
import { type AgencyClient, agencyClient } from "@/lib/db/agency-client";
import { findKeyScope, type KeyScope } from "@/lib/keys/scopes";

/** An agency whose owner has as many authenticator apps as are asked for. */
export type AgencyWithSecrets = { scope: KeyScope; db: AgencyClient; ownerId: string };

export async function anAgencyWithSecrets(count: number): Promise<AgencyWithSecrets> {
  const slug = `t${uuidv7().slice(-12)}`;
  const { agency, ownerId } = await createAgency({ slug, name: "Testagentur", ownerEmail: `owner@${slug}.example` });
  const scope = await findKeyScope(slug);
  if (!scope) throw new Error("The agency has no scope");
  const ids = Array.from({ length: count }, () => uuidv7());
  const rows = ids.map(async (id) => ({
    ...{ id, memberId: ownerId, name: "App" },
    secret: await seal(agency.id, placeOfSecret(id), secretOf(id)),
  }));
  await agencyClient(agency).authenticator.createMany({ data: await Promise.all(rows) });
  return { scope, db: agencyClient(agency), ownerId };
}

/** How many of an agency's secrets open and are the right ones. */
export async function countOpenable({ scope, db }: AgencyWithSecrets): Promise<number> {
  const rows = await db.authenticator.findMany();
  const texts = await Promise.all(rows.map(({ id, secret }) => open(scope.id, placeOfSecret(id), secret)));
  return texts.filter((text, index) => text === secretOf(rows[index]?.id ?? "")).length;
}

export function countSealedUnder({ db }: AgencyWithSecrets, keyId: string): Promise<number> {
  return db.authenticator.count({ where: { secret: { startsWith: `k1.${keyId}.` } } });
}

export function placeOfSecret(row: string) {
  return { table: "Authenticator", row, field: "secret" } as const;
}

const secretOf = (id: string) => `secret of ${id}`;
