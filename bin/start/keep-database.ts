import { setTimeout as sleep } from "node:timers/promises";
import { type EmbeddedPostgres, startEmbedded } from "@/lib/postgres/embedded";

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 10_000;

/** Starts the data folder's PostgreSQL, and again whenever it ends by itself. */
export async function keepDatabase(dataDir: string, report: (line: string) => void) {
  let current = await startEmbedded({ dataDir, report });
  let isStopping = false;

  async function keep(): Promise<void> {
    for (;;) {
      await current.exited;
      if (isStopping) return;
      report("The database ended unexpectedly; starting it again.");
      current = await startAgain();
    }
  }

  async function startAgain(): Promise<EmbeddedPostgres> {
    for (let delayMs = FIRST_DELAY_MS; ; delayMs = Math.min(2 * delayMs, LONGEST_DELAY_MS)) {
      try {
        return await startEmbedded({ dataDir, report });
      } catch (error) {
        report(error instanceof Error ? error.message : String(error));
        await sleep(delayMs);
      }
    }
  }

  void keep();
  return {
    controlUrl: current.controlUrl,
    async stop() {
      isStopping = true;
      await current.stop();
    },
  };
}
