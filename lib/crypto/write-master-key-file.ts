import { chownSync, closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import type { MasterKey } from "@/lib/crypto/local-master-keys";
import { masterKeyFile } from "@/lib/crypto/master-key-file";
import { formatMasterKey, newMasterKey } from "@/lib/crypto/master-key-format";
import { makeDataFolder } from "@/lib/settings/data-folder";

const REMARK = `# Kontor's master keys. Whoever has this file and the database can read every secret in it; without this file nobody can.
# Keep a copy apart from the database's. The last line is the current key; "kontor keys" adds and removes lines.`;

/** Makes the file, with one new key or with those given, unless there is one: another process has been quicker. */
export function makeMasterKeyFile(dataDir: string, keys: readonly MasterKey[] = [newMasterKey()]): void {
  makeDataFolder(dataDir);
  const file = masterKeyFile(dataDir);
  const draft = writeDraft(file, keys);
  try {
    // A link, not a rename: it refuses to replace what is there.
    linkSync(draft, file);
    syncFolder(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft);
  }
}

/** Replaces what the file holds, wholly or not at all. */
export function writeMasterKeyFile(dataDir: string, keys: readonly MasterKey[]): void {
  const file = masterKeyFile(dataDir);
  const { uid, gid } = statSync(file);
  const draft = writeDraft(file, keys);
  try {
    // Root may write it, and Kontor must still be able to read it.
    chownSync(draft, uid, gid);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft);
    throw error;
  }
  syncFolder(file);
}

function writeDraft(file: string, keys: readonly MasterKey[]): string {
  const draft = `${file}.${process.pid}`;
  const handle = openSync(draft, "w", 0o600);
  try {
    writeSync(handle, `${[REMARK, ...keys.map(formatMasterKey)].join("\n")}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return draft;
}

/** The name of a new file is on the disk only when its folder is. */
function syncFolder(file: string): void {
  const folder = openSync(dirname(file), "r");
  fsyncSync(folder);
  closeSync(folder);
}
