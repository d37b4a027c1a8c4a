import { type AgencyDatabase, agencyConnection, roleName } from "@/lib/db/connection";
import { withClient } from "@/lib/db/with-client";

/** Tables on which the app role may do less than read, insert, update and delete. */
export const RESTRICTED_TABLES: Record<string, string> = {
  _prisma_migrations: "SELECT",
  Event: "SELECT, INSERT",
  EventDetail: "SELECT, INSERT",
  // Written by triggers with the owner's rights.
  ProjectMonth: "SELECT",
  ProjectDay: "SELECT",
  MemberDay: "SELECT",
};

/** Of a database that only looks back, as a preview does, nothing can be changed: not by a mistake of ours either. */
export type AppRights = "all" | "read-only";

/** Gives the app role its rights on every table, and takes away whatever else it had. Run after each migration. */
export async function grantAppRole(agency: AgencyDatabase, appRights: AppRights = "all"): Promise<void> {
  await withClient(agencyConnection(agency, "owner"), async (client) => {
    const app = client.escapeIdentifier(roleName(agency.databaseName, "app"));
    const { rows } = await client.query<{ tablename: string }>(
      "SELECT tablename FROM pg_tables WHERE schemaname = 'public'",
    );
    const grants = rows.map(({ tablename }) => {
      const usual = RESTRICTED_TABLES[tablename] ?? "SELECT, INSERT, UPDATE, DELETE";
      const rights = appRights === "all" ? usual : "SELECT";
      return `GRANT ${rights} ON TABLE ${client.escapeIdentifier(tablename)} TO ${app};`;
    });
    await client.query(
      `BEGIN; GRANT USAGE ON SCHEMA public TO ${app}; REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${app};
       ${grants.join("\n")} COMMIT;`,
    );
  });
}
