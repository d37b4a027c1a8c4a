import type { Client } from "pg";
import { logDuring, openStatementLog as openLog } from "@/lib/postgres/statement-log";

export { closeStatementLog } from "@/lib/postgres/statement-log";

export const openStatementLog = () => openLog(process.env.KONTOR_E2E_DATA_DIR ?? "");

/** How many statements a database was given meanwhile, by whomever. */
export async function countStatements(server: Client, database: string, during: () => Promise<void>): Promise<number> {
  const lines = (await logDuring(server, during)).split("\n");
  return lines.filter((line) => /LOG: {2}(execute|statement)/.test(line) && line.startsWith(database)).length;
}
