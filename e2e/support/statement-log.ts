import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { Client } from "pg";
import { SUPERUSER } from "@/lib/postgres/cluster";
import { knownPlace } from "@/lib/postgres/place";
import { passwordFrom } from "@/lib/postgres/secret-file";

/** Lets the installation's PostgreSQL log every statement: so nothing in the application has to count them. */
export async function openStatementLog(): Promise<Client> {
  const dataDir = process.env.KONTOR_E2E_DATA_DIR ?? "";
  const server = new Client({
    host: "127.0.0.1",
    port: knownPlace(dataDir)?.port,
    user: SUPERUSER,
    password: passwordFrom(dataDir, "postgres-superuser"),
    database: "postgres",
  });
  await server.connect();
  await server.query("ALTER SYSTEM SET log_line_prefix = '%d '");
  await server.query("ALTER SYSTEM SET log_statement = 'all'");
  await server.query("SELECT pg_reload_conf()");
  return server;
}

export async function closeStatementLog(server: Client): Promise<void> {
  await server.query("ALTER SYSTEM RESET ALL");
  await server.query("SELECT pg_reload_conf()");
  await server.end();
}

/** How many statements a database was given meanwhile, by whomever. */
export async function countStatements(server: Client, database: string, during: () => Promise<void>): Promise<number> {
  const start = await sizeOfLog(server);
  const before = await leaveMark(server);
  await during();
  const after = await leaveMark(server);
  // The log is written behind, but in order.
  await expect.poll(async () => (await readLog(server, start)).includes(after)).toBe(true);
  const [, between = ""] = (await readLog(server, start)).split(new RegExp(`${before}|${after}`));
  return between.split("\n").filter((line) => /LOG: {2}(execute|statement)/.test(line) && line.startsWith(database))
    .length;
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
