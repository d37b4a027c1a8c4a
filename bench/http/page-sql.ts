import { setTimeout as sleep } from "node:timers/promises";
import { loggedStatements, type Statement } from "@/bench/http/logged-sql";
import { agencyConnection } from "@/lib/db/connection";
import type { AgencyRecord } from "@/lib/db/registry";
import { withClient } from "@/lib/db/with-client";
import { askedByWeb, closeStatementLog, logDuring, openStatementLog } from "@/lib/postgres/statement-log";

const MOST_TRIES = 20;
const BETWEEN_TRIES_MS = 500;

/**
 * What an address asks the agency's database, with what it is given. The log tells parameters to new connections only,
 * so those that are open are ended; the pool makes others.
 */
export async function sqlOf(agency: AgencyRecord, dataDir: string, look: () => Promise<unknown>): Promise<Statement[]> {
  const database = `"${agency.databaseName}"`;
  const server = await openStatementLog(dataDir);
  const renew = () =>
    server.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", [agency.databaseName]);
  try {
    await server.query(`ALTER DATABASE ${database} SET log_error_verbosity = 'default'`);
    await renew();
    await lookAgain(look);
    const log = await logDuring(server, look);
    return loggedStatements(linesOf(log, agency.databaseName));
  } finally {
    await server.query(`ALTER DATABASE ${database} RESET log_error_verbosity`);
    await renew();
    await closeStatementLog(server);
    await lookAgain(look);
  }
}

/** Until the pool has noticed that its connections are gone, pages are out of order. It opens others by being asked. */
async function lookAgain(look: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await look();
      return;
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
      await sleep(BETWEEN_TRIES_MS);
    }
  }
}

/** Milliseconds that the statements take one after another over one connection, each time anew. */
export async function timeStatements(agency: AgencyRecord, statements: Statement[], rounds: number): Promise<number[]> {
  return withClient(agencyConnection(agency, "app"), async (client) => {
    const durationsMs: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const begunAtMs = performance.now();
      for (const [index, { sql, parameters }] of statements.entries()) {
        await client.query({ name: `s${index}`, text: sql, values: parameters });
      }
      durationsMs.push(performance.now() - begunAtMs);
    }
    return durationsMs;
  });
}

/** Of one database, and what goes on from its lines. */
function linesOf(log: string, databaseName: string): string {
  let isOurs = false;
  const ours = log.split("\n").filter((line) => {
    if (!line.startsWith("\t")) isOurs = line.startsWith(askedByWeb(databaseName));
    return isOurs;
  });
  return ours.join("\n");
}
