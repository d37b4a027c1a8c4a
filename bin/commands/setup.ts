import type { Command } from "commander";
import { createSetupLink } from "@/lib/set-up/links";
import { withInstallation } from "./installation";
import { printJson } from "./print";

export function addSetupCommands(program: Command): void {
  const setup = program.command("setup").description("Begin with an installation without agencies.");
  setup
    .command("link")
    .description("Print a new one-time link to the page that makes the first agency; the one before stops working.")
    .option("--json", "print JSON")
    .action(link);
}

async function link({ json }: { json?: boolean }): Promise<void> {
  const url = await withInstallation("setup link", createSetupLink);
  if (!url) throw new Error("There is an agency already. Further ones: npm run kontor -- agency create --help");
  if (json) return printJson({ url });
  console.log(`Make the first agency here, within a day: ${url}`);
}
