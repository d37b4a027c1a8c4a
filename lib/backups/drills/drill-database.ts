import { controlConnection } from "@/lib/db/control-connection";
import { dropDatabase } from "@/lib/db/provision";
import { withClient } from "@/lib/db/with-client";

const NAME = /^kd_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/;

/** A drill's scratch database is named after it: one that is left over tells which drill it belongs to. */
export function drillDatabaseName(drillId: string): string {
  return `kd_${drillId.replaceAll("-", "")}`;
}

/** The drills whose scratch databases are there. */
export async function listDrillDatabases(): Promise<{ drillId: string; databaseName: string }[]> {
  return withClient(controlConnection(), async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "SELECT datname AS name FROM pg_database WHERE datname LIKE 'kd\\_%' AND datdba IN (SELECT oid FROM pg_roles WHERE pg_has_role(oid, 'MEMBER'))",
    );
    return rows.flatMap(({ name }) => {
      const parts = NAME.exec(name)?.slice(1);
      return parts ? { drillId: parts.join("-"), databaseName: name } : [];
    });
  });
}

/** Also what was only half made. */
export async function dropDrillDatabase(databaseName: string): Promise<void> {
  await dropDatabase({ databaseName, host: null, port: null });
}
