import type { Command } from "commander";
import { z } from "zod";
import {
  discardOnServer,
  previewOnServer,
  type ServerRestore,
  switchOnServer,
  undoOnServer,
} from "@/lib/restores/on-the-server";
import { withInstallation } from "./installation";
import { printJson } from "./print";

type Options = {
  preview?: boolean;
  switch?: boolean;
  undo?: boolean;
  discard?: boolean;
  reason: string;
  json?: boolean;
};

/** What its owner reads of it, unless the operator says more. */
const DEFAULT_REASON = "Wiederherstellung durch den Betreiber";

export function addBackupRestoreCommand(backup: Command): void {
  backup
    .command("restore <snapshotId>")
    .description(
      "Bring an agency's snapshot back: beside the live data first. Ends with 1 when it did not come to that.",
    )
    .option("--preview", "load it beside the live data, where owners and admins can walk through it (the default)")
    .option("--switch", "make it the agency's data; what was live is kept for 7 days")
    .option("--undo", "put back what was live before the switch; what was written since is kept for 7 days")
    .option("--discard", "let go what was loaded beside the live data")
    .option("--reason <reason>", "why, for the agency's log and page", DEFAULT_REASON)
    .option("--json", "print JSON")
    .action(restore);
}

async function restore(snapshotId: string, options: Options): Promise<void> {
  const outcome = await withInstallation("backup restore", () => chosen(snapshotId, options));
  if (outcome.errorCode !== null) process.exitCode = 1;
  if (options.json) return printJson(outcome);
  if (outcome.errorCode !== null)
    console.error(`The restore ${outcome.requestId} came to nothing: ${outcome.errorCode}`);
  else console.log(`${SENTENCES[outcome.status] ?? outcome.status} (restore ${outcome.requestId})`);
}

function chosen(
  snapshotId: string,
  { preview, switch: goOver, undo, discard, reason }: Options,
): Promise<ServerRestore> {
  if ([preview, goOver, undo, discard].filter(Boolean).length > 1) {
    throw new Error("Name one of --preview, --switch, --undo and --discard.");
  }
  if (!z.uuid().safeParse(snapshotId).success) throw new Error(`There is no stored snapshot ${snapshotId}.`);
  if (goOver) return switchOnServer(snapshotId, reason);
  if (undo) return undoOnServer(snapshotId);
  if (discard) return discardOnServer(snapshotId);
  return previewOnServer(snapshotId, reason);
}

const SENTENCES: Partial<Record<ServerRestore["status"], string>> = {
  preview: "It lies beside the live data and can be walked through.",
  done: "The agency has gone over to it. What was live before is kept for 7 days.",
  undone: "What was live before the switch is live again.",
  discarded: "What was loaded is gone; the live data stayed as it is.",
};
