import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import type { Command } from "commander";
import QRCode from "qrcode";
import { checkRecovery } from "@/lib/recovery/check-recovery";
import { recoverInstallation } from "@/lib/recovery/recover-installation";
import { makeRecoveryKey, readRecoveryKey } from "@/lib/recovery/recovery-key";
import { takeInstallationSnapshot } from "@/lib/recovery/take-installation-snapshot";
import { settings } from "@/lib/settings/settings";
import { withInstallation } from "./installation";
import { printJson } from "./print";

type Options = { json?: boolean };
type KeyOptions = Options & { keyFile: string };

export function addRecoveryCommands(program: Command): void {
  const recovery = program
    .command("recovery")
    .description("Save the installation itself, and bring it back on a bare machine from storage and paper.");
  const add = (name: string, description: string) =>
    recovery.command(name).description(description).option("--json", "print JSON");
  const KEY_FILE = ["--key-file <file>", 'the recovery key as a file, or "-" to type it', "-"] as const;
  add("new-key", "Make the recovery key and print it, once. It belongs on paper, away from the server.")
    .option("--replace", "although there is one; it goes on opening what was saved until now", false)
    .action(newKey);
  add("run", "Save the control database and the master keys now.").action(run);
  add("check", "Try whether the paper opens what was saved last, wholly.")
    .option(...KEY_FILE)
    .action(check);
  add("restore", "On a bare machine: bring back the control database, the master keys and every agency.")
    .option(...KEY_FILE)
    .action(restore);
}

async function newKey({ json, replace }: Options & { replace: boolean }): Promise<void> {
  const { identity } = await withInstallation("recovery new-key", () => makeRecoveryKey({ replace }));
  if (json) return printJson({ recoveryKey: identity });
  console.log(await paperFor(identity));
}

/** What to print: the key as text and as a picture, and what it is good for. */
async function paperFor(identity: string): Promise<string> {
  const picture = await QRCode.toString(identity, { type: "utf8", errorCorrectionLevel: "M" });
  return `
KONTOR: RECOVERY KEY
${settings().operatorUrl}, ${new Date().toISOString().slice(0, 10)}

${identity}

${picture}
With this key and the storage of the snapshots the whole installation comes back on a bare machine:
  npm run kontor -- recovery restore

Print this page now and keep it away from the server: it is shown once and kept nowhere. Whoever has it and the
storage can read everything. Clear the screen afterwards, and try the paper: npm run kontor -- recovery check
`;
}

async function run({ json }: Options): Promise<void> {
  const { id } = await withInstallation("recovery run", () => takeInstallationSnapshot("manual"));
  if (json) printJson({ id });
  else console.log(`The control database and the master keys are saved: ${id}.`);
}

async function check({ json, keyFile }: KeyOptions): Promise<void> {
  const identity = await readRecoveryKey(await keyFrom(keyFile));
  const checked = await withInstallation("recovery check", () => checkRecovery(identity, console.error));
  if (json) return printJson(checked);
  console.log(
    `This key opens the installation of ${checked.startedAt}: ${checked.rows} rows, ${checked.masterKeys} master keys, whole.`,
  );
}

async function restore({ json, keyFile }: KeyOptions): Promise<void> {
  const identity = await readRecoveryKey(await keyFrom(keyFile));
  const tell = json ? () => {} : (line: string) => console.log(line);
  const recovered = await withInstallation("recovery restore", () => recoverInstallation(identity, tell));
  if (recovered.agencies.some(({ outcome }) => outcome === "lost")) process.exitCode = 1;
  if (json) printJson(recovered);
}

/** Never as an argument: the shell would remember it. */
async function keyFrom(file: string): Promise<string> {
  if (file !== "-") return readFile(file, "utf8");
  if (process.stdin.isTTY) console.error("Type the recovery key, then press Enter and Ctrl-D.");
  return text(process.stdin);
}
