import type { Command } from "commander";
import { listDueDrills, listStoredSnapshots } from "@/lib/backups/drills/nightly";
import { type DrillResult, runDrill } from "@/lib/backups/drills/run-drill";
import { SnapshotError } from "@/lib/backups/snapshot-error";
import { withInstallation } from "./installation";
import { printJson } from "./print";

type Options = { all?: boolean; json?: boolean };

/** With an error it could not be tried, and nothing is shown. */
type Outcome = Pick<DrillResult, "snapshotId" | "isPassed" | "rows" | "findings"> & { error: string | null };

export function addBackupDrillCommand(backup: Command): void {
  backup
    .command("drill [id]")
    .description(
      "Try snapshots out: bring them back into a scratch database, compare and check. Without an id, those due tonight. Ends with 1 when one is not proven.",
    )
    .option("--all", "every stored snapshot of every agency")
    .option("--json", "print JSON")
    .action(drill);
}

async function drill(id: string | undefined, { all, json }: Options): Promise<void> {
  if (id !== undefined && all) throw new Error("Name one snapshot, or take all of them with --all.");
  const outcomes = await withInstallation("backup drill", async () => {
    const chosen = id === undefined ? await (all ? listStoredSnapshots() : listDueDrills()) : [id];
    const tried: Outcome[] = [];
    for (const snapshotId of chosen) tried.push(await tryOne(snapshotId));
    return tried;
  });
  if (outcomes.some(({ isPassed }) => !isPassed)) process.exitCode = 1;
  if (json) return printJson(outcomes);
  if (outcomes.length === 0) console.log("No snapshot is due for a trial.");
  for (const outcome of outcomes) console.log(lineOf(outcome));
}

async function tryOne(snapshotId: string): Promise<Outcome> {
  try {
    const { isPassed, rows, findings } = await runDrill(snapshotId);
    return { snapshotId, isPassed, rows, findings, error: null };
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    return { snapshotId, isPassed: false, rows: null, findings: [], error: error.message };
  }
}

function lineOf({ snapshotId, isPassed, rows, findings, error }: Outcome): string {
  if (error !== null) return `? ${snapshotId}: could not be tried. ${error}`;
  return isPassed ? `✓ ${snapshotId}: ${rows} rows, identical` : `✗ ${snapshotId}: ${findings.join("; ")}`;
}
