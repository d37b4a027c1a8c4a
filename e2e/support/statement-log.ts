import type { Client } from "pg";
import { askedByWeb, logDuring, openStatementLog as openLog } from "@/lib/postgres/statement-log";

export { closeStatementLog } from "@/lib/postgres/statement-log";

export const openStatementLog = () => openLog(process.env.KONTOR_E2E_DATA_DIR ?? "");

/** How many statements the web server gave a database meanwhile. */
export async function countStatements(server: Client, database: string, during: () => Promise<void>): Promise<number> {
  const lines = (await logDuring(server, during)).split("\n");
  return lines.filter((line) => /LOG: {2}(execute|statement)/.test(line) && line.startsWith(askedByWeb(database)))
    .length;
}
