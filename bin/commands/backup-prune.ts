import type { Command } from "commander";
import { cautiousNow } from "@/lib/backups/cautious-now";
import { type PrunedSnapshot, pruneSnapshots } from "@/lib/backups/prune";
import { checkStorages, type StorageCheck } from "@/lib/backups/storage-check";
import { INSTALLATION_SCOPE_ID } from "@/lib/crypto/scopes";
import { listAgencyRecords } from "@/lib/db/registry";
import { withInstallation } from "./installation";
import { printJson, printTable } from "./print";

type Options = { dryRun?: boolean; json?: boolean };

export function addBackupPruneCommand(backup: Command): void {
  backup
    .command("prune")
    .description(
      "Delete the snapshots whose time is over, and compare the storages with the catalogue. Ends with 1 when one that is due could not be deleted, or files are missing.",
    )
    .option("--dry-run", "only tell what would be deleted, and until when the others are kept")
    .option("--json", "print JSON")
    .action(prune);
}

async function prune({ dryRun: isTrial = false, json }: Options): Promise<void> {
  const { pruning, storages, names } = await withInstallation("backup prune", async () => {
    const at = await cautiousNow();
    return {
      pruning: await pruneSnapshots(at, { isTrial }),
      storages: await checkStorages(at, { isTrial }),
      names: new Map((await listAgencyRecords()).map(({ id, slug }) => [id, slug])),
    };
  });
  if (pruning.postponed.length > 0 || storages.some(({ lost }) => lost.length > 0)) process.exitCode = 1;
  if (json) return printJson({ isTrial, ...pruning, storages });
  const row = (snapshot: PrunedSnapshot, verdict: string) => rowOf(snapshot, verdict, names);
  const told = isTrial ? "would be deleted" : "deleted";
  const rows = [
    ...pruning.deleted.map((snapshot) => row(snapshot, told)),
    ...pruning.postponed.map((snapshot) => row(snapshot, "due, could not be deleted")),
    ...(isTrial ? pruning.kept.map((snapshot) => row(snapshot, "kept")) : []),
  ];
  printTable(rows, "No snapshot's time is over.");
  for (const storage of storages) tell(storage);
}

function rowOf(
  { id, scopeId, reason, keepUntil, standsInFor }: PrunedSnapshot,
  verdict: string,
  names: ReadonlyMap<string, string>,
): Record<string, string> {
  return {
    snapshot: id,
    of: names.get(scopeId) ?? (scopeId === INSTALLATION_SCOPE_ID ? "installation" : scopeId),
    verdict,
    reason: standsInFor ? `stands in for ${standsInFor}` : reason,
    until: keepUntil?.toISOString() ?? "",
  };
}

function tell({ address, files, bytes, orphans, lost, swept }: StorageCheck): void {
  console.log(`\n${address}: ${files} files, ${bytes} bytes, ${swept} left over from what failed or was cut off`);
  for (const name of orphans) console.log(`  no snapshot of the catalogue, left alone: ${name}`);
  for (const id of lost) console.log(`  missing: the file of snapshot ${id}`);
}
