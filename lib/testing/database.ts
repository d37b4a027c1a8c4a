import { randomBytes } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { createAgency } from "@/lib/agencies/create-agency";
import { type AgencyClient, agencyClient, closeAgencyClients } from "@/lib/db/agency-client";
import { closeControlClient, controlClient } from "@/lib/db/control";
import type { Role } from "@/lib/db/generated/agency/enums";
import { dropDatabase } from "@/lib/db/provision";
import { type AgencyRecord, listAgencyRecords, listSideRecords } from "@/lib/db/registry";
import { testActor } from "@/lib/testing/actors";

export type TestAgency = {
  readonly agency: AgencyRecord;
  readonly ownerId: string;
  /** Straight into the database, to arrange and to check. */
  readonly db: AgencyClient;
  /** A new active member with exactly these roles, as an actor. */
  actor(...roles: Role[]): Promise<Actor>;
};

/** Gives a test file an agency with a database of its own, made before its tests and dropped after them. */
export function anAgency(): TestAgency {
  let made: { agency: AgencyRecord; ownerId: string } | undefined;
  const current = () => {
    if (!made) throw new Error("The agency exists only while tests run");
    return made;
  };
  beforeAll(async () => {
    const slug = `t${randomBytes(6).toString("hex")}`;
    made = await createAgency({
      slug,
      name: "Testagentur",
      ownerEmail: `owner@${slug}.example`,
      ownerName: "Olga Owner",
    });
    await activate(agencyClient(made.agency), made.ownerId);
  });
  afterAll(async () => {
    const { agency } = current();
    await closeAgencyClients();
    await controlClient().dataKey.deleteMany({ where: { scopeId: agency.id } });
    await dropDatabases(agency.id);
    await forget(agency.id);
    await closeControlClient();
  });
  return {
    get agency() {
      return current().agency;
    },
    get ownerId() {
      return current().ownerId;
    },
    get db() {
      return agencyClient(current().agency);
    },
    async actor(...roles) {
      const id = uuidv7();
      const { agency } = current();
      const name = `${roles.join(" ")} ${id.slice(-4)}`;
      const client = agencyClient(agency);
      await client.member.create({ data: { id, email: `${id}@test.example`, name, roles } });
      await activate(client, id);
      return testActor(agency, { memberId: id, name, subjects: roles });
    },
  };
}

/** Its own may be another than it was made with, and others may lie beside it. */
async function dropDatabases(agencyId: string): Promise<void> {
  const isIts = (record: { id?: string; agencyId?: string }) => (record.agencyId ?? record.id) === agencyId;
  const databases = [...(await listAgencyRecords()), ...(await listSideRecords())].filter(isIts);
  for (const database of databases) await dropDatabase(database);
  await controlClient().sideDatabase.deleteMany({ where: { agencyId } });
}

/** What was ordered stays on record, and with it the agency's row. */
async function forget(agencyId: string): Promise<void> {
  const ordered = await controlClient().restoreRequest.count({ where: { agencyId } });
  if (ordered === 0) await controlClient().agency.delete({ where: { id: agencyId } });
  else await controlClient().agency.update({ where: { id: agencyId }, data: { status: "suspended" } });
}

async function activate(client: AgencyClient, memberId: string): Promise<void> {
  // No password: these members act, they do not sign in.
  await client.member.update({ where: { id: memberId }, data: { status: "active", passwordHash: "none" } });
}
