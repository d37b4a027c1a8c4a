import type { PoolConfig } from "pg";
import { derivedKey } from "@/lib/settings/installation-secret";
import { settings } from "@/lib/settings/settings";

/** How an agency's database is reached; a null host means the control database's server. */
export type AgencyDatabase = { databaseName: string; host: string | null; port: number | null };

/** `owner` migrates, restores and keeps retention; `app` reads and writes rows and nothing else. */
export type AgencyRole = "owner" | "app";

/** The fields of `DATABASE_URL`, one by one, as the pg adapter wants them. */
export function controlConnection(): PoolConfig & { host: string; port: number; database: string; user: string } {
  const { databaseUrl } = settings();
  if (!databaseUrl) throw new Error("DATABASE_URL is not set, and no embedded database has been started");
  const url = new URL(databaseUrl);
  const sslMode = url.searchParams.get("sslmode");
  return {
    host: decodeURIComponent(url.hostname),
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
    ...(sslMode && sslMode !== "disable" ? { ssl: { rejectUnauthorized: sslMode !== "require" } } : {}),
  };
}

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
    password: rolePassword(user),
  };
}

export function roleName(databaseName: string, role: AgencyRole): string {
  return `${databaseName}_${role}`;
}

/** Derived, so that no database holds the passwords of others. */
export function rolePassword(role: string): string {
  return derivedKey(`database role ${role}`).toString("base64url");
}
