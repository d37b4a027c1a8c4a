import type { Command } from "commander";
import { KeysError } from "@/lib/crypto/master-keys";
import { dropKey } from "@/lib/keys/drop";
import { listKeys } from "@/lib/keys/list";
import type { Progress } from "@/lib/keys/reseal-scope";
import { rotateMaster } from "@/lib/keys/rotate-master";
import { rotateScope } from "@/lib/keys/rotate-scope";
import { findKeyScope, listKeyScopes } from "@/lib/keys/scopes";
import { type Verdict, verifyScope } from "@/lib/keys/verify";
import { withInstallation } from "./installation";
import { printJson, printTable } from "./print";

type Options = { json?: boolean };

export function addKeysCommands(program: Command): void {
  const keys = program
    .command("keys")
    .description("List, rotate, check and drop the keys that secrets are sealed with.");
  const add = (name: string, description: string) =>
    keys.command(name).description(description).option("--json", "print JSON");
  add("list", "List all keys, and what needs each.").action(list);
  add("rotate-master", "Make a new master key, and wrap every data key by it.").action(rotateMasterKey);
  add(
    "rotate-agency <slug>",
    'Give an agency (or "operator", "installation") a new data key, and seal its secrets anew. Goes on where it was cut off.',
  ).action(rotateAgency);
  add("verify", "Open every sealed value. Ends with 1 when one does not open.").action(verify);
  add("drop <id>", "Forget a former key for ever, unless something needs it.").action(drop);
}

async function list({ json }: Options): Promise<void> {
  const { masterKeys, dataKeys } = await withInstallation("keys list", listKeys);
  if (json) return printJson({ masterKeys, dataKeys });
  const masters = masterKeys.map(({ id, status, dataKeys }) => ({
    "master key": id,
    status,
    wraps: `${dataKeys} data keys`,
  }));
  printTable(masters, "There is no master key.");
  console.log();
  const rows = dataKeys.map(({ id, scope, status, masterKeyId, neededBy }) => ({
    "data key": id,
    of: scope,
    status,
    "wrapped by": masterKeyId,
    "needed by": neededBy || "nothing",
  }));
  printTable(rows, "There is no data key.");
}

async function rotateMasterKey({ json }: Options): Promise<void> {
  const rotation = await withInstallation("keys rotate-master", rotateMaster);
  if (json) return printJson(rotation);
  console.log(`${rotation.rewrapped} data keys are wrapped by the master key ${rotation.masterKeyId} now.`);
  console.log(
    "Copy the master keys to where you keep their backup. Older backups of the database need the former one.",
  );
}

async function rotateAgency(slug: string, { json }: Options): Promise<void> {
  const tell = ({ table, field, resealed }: Progress) =>
    console.log(`${table}.${field}: ${resealed} sealed anew so far`);
  const rotation = await withInstallation("keys rotate-agency", async () => {
    const scope = await findKeyScope(slug);
    if (!scope) throw new KeysError(`There is no agency with the short name ${slug}. See: kontor agency list`);
    return rotateScope(scope, json ? () => {} : tell);
  });
  if (rotation.broken > 0) process.exitCode = 1;
  if (json) return printJson(rotation);
  if (!rotation.hasNewKey) console.log("A rotation that had been cut off has gone on.");
  console.log(`${rotation.resealed} values are sealed by the new key. Passwords follow when their members sign in.`);
  if (rotation.broken > 0) console.log(`${rotation.broken} values do not open: kontor keys verify names them.`);
}

async function verify({ json }: Options): Promise<void> {
  const verdicts = await withInstallation("keys verify", async () => {
    const found: Verdict[] = [];
    for (const scope of await listKeyScopes()) found.push(await verifyScope(scope));
    return found;
  });
  if (verdicts.some(({ broken }) => broken.length > 0)) process.exitCode = 1;
  if (json) return printJson(verdicts);
  const opened = verdicts.flatMap(({ scope, opened }) =>
    opened.map(({ keyId, what, count }) => ({ of: scope, "data key": keyId, what, "in order": String(count) })),
  );
  printTable(opened, "Nothing is sealed yet.");
  for (const { scope, broken } of verdicts) for (const sentence of broken) console.log(`✗ ${scope}: ${sentence}`);
}

async function drop(id: string, { json }: Options): Promise<void> {
  await withInstallation("keys drop", () => dropKey(id));
  if (json) printJson({ dropped: id });
  else console.log(`${id} is gone. Backups of the control database that were made with it need a copy of their own.`);
}
