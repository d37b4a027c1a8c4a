import type { ClientConfig, QueryResult } from "pg";
import { afterEach, beforeEach } from "vitest";
import { createAgency } from "@/lib/agencies/create-agency";
import { closeAgencyClients } from "@/lib/db/agency-client";
import { agencyConnection, roleName } from "@/lib/db/connection";
import { controlClient } from "@/lib/db/control";
import { controlConnection } from "@/lib/db/control-connection";
import { dropDatabase } from "@/lib/db/provision";
import type { AgencyRecord } from "@/lib/db/registry";
import { withClient } from "@/lib/db/with-client";
import { examine } from "@/lib/doctor/examine";

export type Patient = {
  readonly agency: AgencyRecord;
  readonly ownerId: string;
  /** Its app role, quoted. */
  readonly app: string;
  /** Straight into its database, past everything that keeps it whole. */
  asOwner(sql: string, values?: unknown[]): Promise<QueryResult>;
};

/** Gives each test an agency to break, the only one of its installation. */
export function aPatient(): Patient {
  let made: { agency: AgencyRecord; ownerId: string };
  const asOwner = (sql: string, values?: unknown[]) => query(agencyConnection(made.agency, "owner"), sql, values);
  beforeEach(async () => {
    made = await createAgency({ slug: "patient", name: "Patient", ownerEmail: "o@patient.example" });
    await asOwner(`UPDATE "Member" SET "status" = 'active', "passwordHash" = 'none'`);
  });
  afterEach(async () => {
    await closeAgencyClients();
    await controlClient().dataKey.deleteMany({ where: { scopeId: made.agency.id } });
    await controlClient().agency.deleteMany();
    await dropDatabase(made.agency);
  });
  return {
    get agency() {
      return made.agency;
    },
    get ownerId() {
      return made.ownerId;
    },
    get app() {
      return `"${roleName(made.agency.databaseName, "app")}"`;
    },
    asOwner,
  };
}

export async function brokenIn(check: string): Promise<string[]> {
  const [result] = await examine({ mayRepair: false, only: [check] });
  return result?.broken ?? [];
}

export async function repairedIn(check: string): Promise<string[]> {
  const [result] = await examine({ mayRepair: true, only: [check] });
  return result?.repaired ?? [];
}

export function asControl(sql: string, values?: unknown[]): Promise<QueryResult> {
  return query(controlConnection(), sql, values);
}

async function query(connection: ClientConfig, sql: string, values?: unknown[]): Promise<QueryResult> {
  return withClient(connection, (client) => client.query(sql, values));
}
