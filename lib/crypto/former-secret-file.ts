import { readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { KeysError } from "@/lib/crypto/master-keys";
import { settings } from "@/lib/settings/settings";

/** Before there were master keys, the installation's secret lay here in plain. Null: it does so no longer. */
export function readFormerSecretFile(bytes: number): { file: string; secret: Buffer } | null {
  const file = join(settings().dataDir, "secrets", "installation.key");
  const mode = statSync(file, { throwIfNoEntry: false })?.mode;
  if (mode === undefined) return null;
  if (mode & 0o077) throw new KeysError(`${file} can be read by others. Run: chmod 600 ${file}`);
  const secret = Buffer.from(readFileSync(file, "utf8").trim(), "base64");
  if (secret.length !== bytes) {
    throw new KeysError(
      `${file} is damaged: restore it from your backup. Without it no agency's database can be opened.`,
    );
  }
  return { file, secret };
}

/** Only once its secret has been read back from where it lies now. */
export function removeFormerSecretFile(file: string): void {
  rmSync(file);
}
