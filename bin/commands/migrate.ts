import type { Command } from "commander";
import { type MigrationReport, migrateAll } from "@/lib/db/migrate-everything";
import { withInstallation } from "./installation";
import { printJson } from "./print";

export function addMigrateCommand(program: Command): void {
  program
    .command("migrate")
    .description("Bring the control database and every agency's up to date. What fails keeps nothing else back.")
    .option("--json", "print JSON")
    .action(migrate);
}

async function migrate({ json }: { json?: boolean }): Promise<void> {
  const reports = await withInstallation("migrate", () => migrateAll(json ? () => {} : tell));
  if (json) printJson(reports);
  if (reports.some(({ error }) => error)) process.exitCode = 1;
}

function tell({ database, applied, error }: MigrationReport): void {
  if (error) console.error(`${database}: failed. ${error}`);
  else console.log(`${database}: ${applied.length === 0 ? "up to date" : `applied ${applied.join(", ")}`}`);
}
