import type { PoolConfig } from "pg";
import { derivedKey } from "@/lib/crypto/installation-secret";
import { controlConnection } from "@/lib/db/control-connection";

/** How an agency's database is reached; a null host means the control database's server. */
export type AgencyDatabase = { databaseName: string; host: string | null; port: number | null };

/** `owner` migrates, restores and keeps retention; `app` reads and writes rows and nothing else. */
export type AgencyRole = "owner" | "app";

/** Stands for the control database itself, where the operators' accounts are; no agency's is called so. */
export const CONTROL_DATABASE = "(control)";

export function agencyConnection(agency: AgencyDatabase, role: AgencyRole): PoolConfig {
  const control = controlConnection();
  if (agency.databaseName === CONTROL_DATABASE) return control;
  const user = roleName(agency.databaseName, role);
  return {
    host: agency.host ?? control.host,
    port: agency.port ?? control.port,
    ssl: control.ssl,
    database: agency.databaseName,
    user,
    // Asked for with each new connection.
    password: () => rolePassword(user),
  };
}

export function roleName(databaseName: string, role: AgencyRole): string {
  return `${databaseName}_${role}`;
}

/** Derived, so that no database holds the passwords of others. */
export async function rolePassword(role: string): Promise<string> {
  return (await derivedKey(`database role ${role}`)).toString("base64url");
}
