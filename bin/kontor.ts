import { Command, CommanderError } from "commander";
import { addCommands } from "./commands/all-commands";
import { sentenceFor } from "./commands/errors";

const EXIT_FAILED = 1;
const EXIT_MISUSED = 2;

const program = new Command("kontor")
  .description("The operator's command line of this Kontor installation.")
  .exitOverride()
  .showHelpAfterError("(--help tells more)");

process.exit(await run());

async function run(): Promise<number> {
  try {
    await addCommands(program, process.argv[2]);
    await program.parseAsync();
    return Number(process.exitCode ?? 0);
  } catch (error) {
    // Commander has said what is wrong; asked for help, it ends with 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_MISUSED;
    console.error(sentenceFor(error));
    return EXIT_FAILED;
  }
}
