import type { PoolConfig } from "pg";
import { settings } from "@/lib/settings/settings";

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
