import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";
import { closeClient, openClient } from "@/lib/db/with-client";
import { SUPERUSER } from "@/lib/postgres/cluster";
import { knownPlace } from "@/lib/postgres/place";
import { passwordFrom } from "@/lib/postgres/secret-file";

const WRITTEN_WITHIN_MS = 10_000;

/** Lets an installation's own PostgreSQL log every statement: so nothing in the application has to count them. */
export async function openStatementLog(dataDir: string): Promise<Client> {
  const server = await openClient({
    host: "127.0.0.1",
    port: knownPlace(dataDir)?.port,
    user: SUPERUSER,
    password: passwordFrom(dataDir, "postgres-superuser"),
    database: "postgres",
  });
  await server.query("ALTER SYSTEM SET log_line_prefix = '%d/%a '");
  await server.query("ALTER SYSTEM SET log_statement = 'all'");
  await server.query("SELECT pg_reload_conf()");
  return server;
}

export async function closeStatementLog(server: Client): Promise<void> {
  await server.query("ALTER SYSTEM RESET log_line_prefix");
  await server.query("ALTER SYSTEM RESET log_statement");
  await server.query("SELECT pg_reload_conf()");
  await closeClient(server);
}

/** How the lines begin that tell what the web server asked a database. */
export const askedByWeb = (databaseName: string) => `${databaseName}/kontor-web `;

/** What the log says meanwhile; each line begins with database and program, but for those that go on with a tab. */
export async function logDuring(server: Client, during: () => Promise<unknown>): Promise<string> {
  const start = await sizeOfLog(server);
  const before = await leaveMark(server);
  await during();
  const after = await leaveMark(server);
  // The log is written behind, but in order.
  const giveUpAtMs = Date.now() + WRITTEN_WITHIN_MS;
  let log = await readLog(server, start);
  while (!log.includes(after)) {
    if (Date.now() > giveUpAtMs) throw new Error("PostgreSQL's log does not say what was just done.");
    await sleep(50);
    log = await readLog(server, start);
  }
  return log.split(new RegExp(`${before}|${after}`))[1] ?? "";
}

async function leaveMark(server: Client): Promise<string> {
  const mark = randomUUID();
  await server.query(`SELECT '${mark}'`);
  return mark;
}

async function sizeOfLog(server: Client): Promise<number> {
  const { rows } = await server.query<{ size: number }>(
    "SELECT (pg_stat_file(pg_current_logfile())).size::int AS size",
  );
  return rows[0]?.size ?? 0;
}

async function readLog(server: Client, start: number): Promise<string> {
  const sql = "SELECT convert_from(pg_read_binary_file(pg_current_logfile(), $1, 10000000), 'SQL_ASCII') AS text";
  const { rows } = await server.query<{ text: string }>(sql, [start]);
  return rows[0]?.text ?? "";
}
