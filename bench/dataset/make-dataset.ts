import type { Client } from "pg";
import { createAgency } from "@/lib/agencies/create-agency";
import { originOf } from "@/lib/agencies/origin";
import { newPassphrase } from "@/lib/auth/passphrase";
import { hashPassword } from "@/lib/auth/passwords";
import { agencyConnection } from "@/lib/db/connection";
import { type AgencyRecord, findAgencyRecord } from "@/lib/db/registry";
import { withClient } from "@/lib/db/with-client";
import type { Day } from "@/lib/time/weeks";
import { fill } from "./fill";
import type { Size } from "./sizes";

export type Dataset = Size & { seed: number; until: Day; add: boolean };

type Report = (line: string) => void;

/** Fills an agency's database with what can be measured, all or nothing, and says who can sign in with what. */
export async function makeDataset(slug: string, dataset: Dataset, report: Report): Promise<void> {
  const password = newPassphrase();
  const agency = (await findAgencyRecord(slug)) ?? (await makeAgency(slug, password, report));
  await withClient(agencyConnection(agency, "owner"), async (owner) => {
    if (!dataset.add) await requireEmpty(owner, slug);
    await fill(owner, slug, dataset, await hashPassword(agency.id, password), report);
  });
  report(`Every member of the dataset has the password ${password}`);
  report(`Sign in at ${originOf(slug)}`);
}

async function makeAgency(slug: string, password: string, report: Report): Promise<AgencyRecord> {
  const ownerEmail = `owner@${slug}.example`;
  const { agency } = await createAgency({ slug, name: `Dataset ${slug}`, ownerEmail }, async (agency, ownerId) => {
    const { passwordHash, passwordKeyId } = await hashPassword(agency.id, password);
    const activation = [ownerId, passwordHash, passwordKeyId];
    await withClient(agencyConnection(agency, "owner"), (owner) => owner.query(ACTIVATE, activation));
  });
  report(`Made the agency ${slug}; its owner is ${ownerEmail} with the password ${password}`);
  return agency;
}

const ACTIVATE = `
  UPDATE "Member" SET "status" = 'active', "activatedAt" = now(), "passwordChangedAt" = now(),
    "passwordHash" = $2, "passwordKeyId" = $3
  WHERE "id" = $1`;

async function requireEmpty(owner: Client, slug: string): Promise<void> {
  const { rows } = await owner.query<{ isUsed: boolean }>(
    `SELECT EXISTS (SELECT FROM "Project") OR EXISTS (SELECT FROM "Client") OR (SELECT count(*) FROM "Member") > 1 AS "isUsed"`,
  );
  if (rows[0]?.isUsed) throw new Error(`The agency "${slug}" is not empty. To fill it all the same, add --add.`);
}
