import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { MasterKey } from "@/lib/crypto/local-master-keys";
import { parseMasterKeys } from "@/lib/crypto/master-key-format";
import { KeysError } from "@/lib/crypto/master-keys";

export function masterKeyFile(dataDir: string): string {
  return join(dataDir, "secrets", "master-keys");
}

/** Null: there is no such file. */
export function readMasterKeyFile(dataDir: string): MasterKey[] | null {
  const file = masterKeyFile(dataDir);
  const mode = statSync(file, { throwIfNoEntry: false })?.mode;
  if (mode === undefined) return null;
  if (mode & 0o077) throw new KeysError(`${file} can be read by others. Run: chmod 600 ${file}`);
  return parseMasterKeys(readFileSync(file, "utf8"), file);
}
