import { Command } from "commander";

/** What a run of the tests is told. What it does not know it refuses, because a run takes long. */
export function testCommand(): Command {
  return new Command("test")
    .description("Runs all checks and tests, and says in its last line how many passed.")
    .option("--quick", "only what takes about a minute: no database, no build, no browser", false)
    .allowExcessArguments(false)
    .showHelpAfterError();
}
