import type { Command } from "commander";
import { listSnapshots } from "@/lib/backups/list-snapshots";
import { showIdentity } from "@/lib/backups/show-identity";
import { SnapshotError } from "@/lib/backups/snapshot-error";
import { takeSnapshot } from "@/lib/backups/take-snapshot";
import { verifySnapshot } from "@/lib/backups/verify-snapshot";
import { type AgencyRecord, listAgencyRecords } from "@/lib/db/registry";
import { DomainError } from "@/lib/errors/domain-error";
import { addBackupDrillCommand } from "./backup-drill";
import { addBackupPruneCommand } from "./backup-prune";
import { addBackupRestoreCommand } from "./backup-restore";
import { sentenceFor } from "./errors";
import { withInstallation } from "./installation";
import { printJson, printTable } from "./print";

type Options = { json?: boolean };

export function addBackupCommands(program: Command): void {
  const backup = program.command("backup").description("Save agencies, and look after their snapshots.");
  const add = (name: string, description: string) =>
    backup.command(name).description(description).option("--json", "print JSON");
  add("run [slug]", "Save an agency now, or all of them. Ends with 1 when one could not be saved.")
    .option("--all", "every agency; one that fails keeps no other back")
    .action(run);
  add("list [slug]", "List the snapshots of an agency, or of all, the newest first.").action(list);
  add("verify <id>", "Read a snapshot to its end: that it opens and holds what it says. Ends with 1 when not.").action(
    verify,
  );
  add(
    "identity <id>",
    "Print the age identity that opens a snapshot's file without Kontor. Whoever has it reads everything: the log is told.",
  ).action(identity);
  addBackupRestoreCommand(backup);
  addBackupDrillCommand(backup);
  addBackupPruneCommand(backup);
}

type Outcome = { agency: string; id: string | null; error: string | null };

async function run(slug: string | undefined, { all, json }: Options & { all?: boolean }): Promise<void> {
  const outcomes = await withInstallation("backup run", async () => {
    const done: Outcome[] = [];
    for (const agency of await chosen(slug, all)) done.push(await save(agency));
    return done;
  });
  if (outcomes.some(({ error }) => error)) process.exitCode = 1;
  if (json) return printJson(outcomes);
  for (const { agency, id, error } of outcomes) {
    if (error) console.error(`${agency}: failed. ${error}`);
    else console.log(`${agency}: saved as ${id}`);
  }
}

async function chosen(slug: string | undefined, all = false): Promise<AgencyRecord[]> {
  if ((slug !== undefined) === all) throw new Error("Name one agency, or all of them with --all.");
  const agencies = (await listAgencyRecords()).filter(({ status }) => status !== "provisioning");
  return all ? agencies : agencies.filter((agency) => agency.slug === required(slug, agencies));
}

function required(slug: string | undefined, agencies: AgencyRecord[]): string {
  const found = agencies.find((agency) => agency.slug === slug);
  if (!found) throw new Error(`There is no agency with the short name ${slug}. See: kontor agency list`);
  return found.slug;
}

async function save(agency: AgencyRecord): Promise<Outcome> {
  try {
    const { id } = await takeSnapshot(agency, { cause: "manual" });
    return { agency: agency.slug, id, error: null };
  } catch (error) {
    if (!(error instanceof SnapshotError || error instanceof DomainError)) throw error;
    return { agency: agency.slug, id: null, error: sentenceFor(error) };
  }
}

async function list(slug: string | undefined, { json }: Options): Promise<void> {
  const snapshots = await withInstallation("backup list", () => listSnapshots(slug));
  if (json) return printJson(snapshots);
  const rows = snapshots.map(({ id, agency, startedAt, cause, status, rows, sizeBytes, errorCode }) => ({
    id,
    of: agency,
    begun: startedAt,
    cause,
    status: errorCode ? `${status}: ${errorCode}` : status,
    rows: String(rows),
    bytes: sizeBytes === null ? "" : String(sizeBytes),
  }));
  printTable(rows, "There is no snapshot yet.");
}

async function verify(id: string, { json }: Options): Promise<void> {
  const found = await withInstallation("backup verify", () => verifySnapshot(id));
  if (json) printJson({ id, ...found });
  else console.log(`${id} opens and is whole: ${found.rows} rows in ${found.tables} tables.`);
}

async function identity(id: string, { json }: Options): Promise<void> {
  const shown = await withInstallation("backup identity", () => showIdentity(id));
  if (json) printJson({ id, ...shown });
  else console.log(shown.identity);
}
