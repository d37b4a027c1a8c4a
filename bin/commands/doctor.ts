import { type Command, Option } from "commander";
import { CHECK_NAMES, type CheckResult, examine } from "@/lib/doctor/examine";
import { withInstallation } from "./installation";
import { printJson } from "./print";

type Options = { only?: string[]; repair?: boolean; json?: boolean };

export function addDoctorCommand(program: Command): void {
  program
    .command("doctor")
    .description("Check every invariant of the installation and its agencies. Ends with 1 when one is broken.")
    .addOption(new Option("--only <checks...>", "these checks only").choices(CHECK_NAMES))
    .option("--repair", "repair what can be repaired")
    .option("--json", "print JSON")
    .action(doctor);
}

async function doctor({ only, repair = false, json }: Options): Promise<void> {
  const results = await withInstallation("doctor", () => examine({ mayRepair: repair, only }));
  if (json) printJson(results);
  else for (const line of results.flatMap(linesOf)) console.log(line);
  if (results.some(({ broken }) => broken.length > 0)) process.exitCode = 1;
}

function linesOf({ promise, broken, repaired }: CheckResult): string[] {
  return [
    `${broken.length === 0 ? "✓" : "✗"} ${promise}.`,
    ...broken.map((sentence) => `    broken: ${sentence}`),
    ...repaired.map((sentence) => `    repaired: ${sentence}`),
  ];
}
