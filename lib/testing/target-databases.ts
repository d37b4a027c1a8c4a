import { afterAll } from "vitest";
import { closeAgencyClients } from "@/lib/db/agency-client";
import type { AgencyDatabase } from "@/lib/db/connection";
import { dropDatabase, newDatabaseName } from "@/lib/db/provision";

/** Names for databases that a test loads snapshots into; dropped after its file's tests. */
export function targetDatabases(): () => AgencyDatabase {
  const named: AgencyDatabase[] = [];
  afterAll(async () => {
    await closeAgencyClients();
    for (const target of named) await dropDatabase(target);
  });
  return () => {
    const target = { databaseName: newDatabaseName(), host: null, port: null };
    named.push(target);
    return target;
  };
}
