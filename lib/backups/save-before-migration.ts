import { withSession } from "@/lib/backups/session";
import { takeSnapshot } from "@/lib/backups/take-snapshot";
import { agencyConnection } from "@/lib/db/connection";
import { readSchemaVersion } from "@/lib/db/migrate";
import type { AgencyRecord } from "@/lib/db/registry";

/** One after the other: together they would need several times the memory, and not be done much sooner. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Saves an agency whose schema is about to change, as it is. One that is up to date, or was never migrated, has nothing
 * to lose.
 *
 * @throws when it could not be saved: then it must not be migrated
 */
export async function saveBeforeMigration(agency: AgencyRecord): Promise<void> {
  const connection = agencyConnection(agency, "owner");
  const { newest, missing } = await withSession(connection, (client) => readSchemaVersion(client, "agency"));
  if (newest === null || missing.length === 0) return;
  const saving = turn.then(() => takeSnapshot(agency, { cause: "beforeMigration" }));
  turn = saving.catch(() => {});
  await saving;
}
