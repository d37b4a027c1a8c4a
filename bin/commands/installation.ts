import { closeAgencyClients } from "@/lib/db/agency-client";
import { closeControlClient } from "@/lib/db/control";
import { reachControlDatabase } from "@/lib/postgres/reach-control-database";
import { readSettings } from "@/lib/settings/settings";

/**
 * Runs with the installation's databases within reach: those in DATABASE_URL, those of the Kontor that runs, or else
 * the data folder's own, which then run for as long as it takes. Leaves nothing open behind.
 */
export async function withInstallation<Answer>(command: string, run: () => Promise<Answer>): Promise<Answer> {
  const { controlUrl, leave } = await reachControlDatabase(readSettings(process.env), `kontor ${command}`);
  process.env.DATABASE_URL = controlUrl;
  try {
    return await run();
  } finally {
    await closeAgencyClients();
    await closeControlClient();
    await leave();
  }
}
