import { Client } from "pg";
import { createAgency } from "@/lib/agencies/create-agency";
import { originOf } from "@/lib/agencies/origin";
import { newPassphrase } from "@/lib/auth/passphrase";
import { hashPassword } from "@/lib/auth/passwords";
import { agencyConnection } from "@/lib/db/connection";
import { type AgencyRecord, findAgencyRecord } from "@/lib/db/registry";
import type { Day } from "@/lib/time/weeks";
import { fill } from "./fill";
import type { Size } from "./sizes";

export type Dataset = Size & { seed: number; until: Day; add: boolean };

type Report = (line: string) => void;

/** Fills an agency's database with what can be measured, all or nothing, and says who can sign in with what. */
export async function makeDataset(slug: string, dataset: Dataset, report: Report): Promise<void> {
  const password = newPassphrase();
  const passwordHash = await hashPassword(password);
  const agency = (await findAgencyRecord(slug)) ?? (await makeAgency(slug, passwordHash, password, report));
  const owner = new Client(agencyConnection(agency, "owner"));
  await owner.connect();
  try {
    if (!dataset.add) await requireEmpty(owner, slug);
    await fill(owner, slug, dataset, passwordHash, report);
  } finally {
    await owner.end();
  }
  report(`Every member of the dataset has the password ${password}`);
  report(`Sign in at ${originOf(slug)}`);
}

async function makeAgency(slug: string, passwordHash: string, password: string, report: Report): Promise<AgencyRecord> {
  const ownerEmail = `owner@${slug}.example`;
  const { agency } = await createAgency({ slug, name: `Dataset ${slug}`, ownerEmail }, async (agency, ownerId) => {
    const owner = new Client(agencyConnection(agency, "owner"));
    await owner.connect();
    const activate = `UPDATE "Member" SET "status" = 'active', "activatedAt" = now(), "passwordHash" = $1 WHERE "id" = $2`;
    await owner.query(activate, [passwordHash, ownerId]).finally(() => owner.end());
  });
  report(`Made the agency ${slug}; its owner is ${ownerEmail} with the password ${password}`);
  return agency;
}

async function requireEmpty(owner: Client, slug: string): Promise<void> {
  const { rows } = await owner.query<{ isUsed: boolean }>(
    `SELECT EXISTS (SELECT FROM "Project") OR EXISTS (SELECT FROM "Client") OR (SELECT count(*) FROM "Member") > 1 AS "isUsed"`,
  );
  if (rows[0]?.isUsed) throw new Error(`The agency "${slug}" is not empty. To fill it all the same, add --add.`);
}
