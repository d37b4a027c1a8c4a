import { execFile } from "node:child_process";
import { chownSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Account } from "./account";
import { bareEnvironment } from "./configuration";

export const SUPERUSER = "postgres";

const OPTIONS = [
  `--username=${SUPERUSER}`,
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  // The same order on every machine, whatever its C library; pages sort by ICU collations where people read.
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--locale=C",
];

/** Makes the server's files if they are not there. Made aside and renamed: there is never half a cluster. */
export async function ensureCluster(
  initdb: string,
  folder: string,
  account: Account,
  settings: { superuserPassword: string; durable: boolean },
): Promise<void> {
  if (existsSync(join(folder, "PG_VERSION"))) return;
  const draft = `${folder}.new`;
  const passwordFolder = mkdtempSync(join(tmpdir(), "kontor-"));
  const passwordFile = join(passwordFolder, "password");
  try {
    writeFileSync(passwordFile, settings.superuserPassword, { mode: 0o600 });
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(dirname(folder), { recursive: true, mode: 0o711 });
    mkdirSync(draft, { mode: 0o700 });
    for (const path of [passwordFolder, passwordFile, draft]) giveTo(account, path);
    const options = [...OPTIONS, `--pwfile=${passwordFile}`, ...(settings.durable ? [] : ["--no-sync"])];
    await promisify(execFile)(initdb, [`--pgdata=${draft}`, ...options], {
      ...account,
      cwd: draft,
      env: bareEnvironment(),
    });
    renameSync(draft, folder);
  } finally {
    rmSync(passwordFolder, { recursive: true, force: true });
  }
}

function giveTo(account: Account, path: string): void {
  if (account) chownSync(path, account.uid, account.gid);
}
