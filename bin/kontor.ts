import { Command, CommanderError } from "commander";
import { addAgencyCommands } from "./commands/agency";
import { addBackupCommands } from "./commands/backup";
import { addDoctorCommand } from "./commands/doctor";
import { sentenceFor } from "./commands/errors";
import { addKeysCommands } from "./commands/keys";
import { addMailCommands } from "./commands/mail";
import { addMemberCommands } from "./commands/member";
import { addMigrateCommand } from "./commands/migrate";
import { addOperatorCommands } from "./commands/operator";
import { addRecoveryCommands } from "./commands/recovery";
import { addSetupCommands } from "./commands/setup";

const EXIT_FAILED = 1;
const EXIT_MISUSED = 2;

const program = new Command("kontor")
  .description("The operator's command line of this Kontor installation.")
  .exitOverride()
  .showHelpAfterError("(--help tells more)");

for (const add of [
  addAgencyCommands,
  addMigrateCommand,
  addBackupCommands,
  addDoctorCommand,
  addKeysCommands,
  addMailCommands,
  addMemberCommands,
  addSetupCommands,
  addOperatorCommands,
  addRecoveryCommands,
]) {
  add(program);
}

process.exit(await run());

async function run(): Promise<number> {
  try {
    await program.parseAsync();
    return Number(process.exitCode ?? 0);
  } catch (error) {
    // Commander has said what is wrong; asked for help, it ends with 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_MISUSED;
    console.error(sentenceFor(error));
    return EXIT_FAILED;
  }
}
