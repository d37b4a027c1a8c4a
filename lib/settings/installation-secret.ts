import { hkdfSync, randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { settings } from "@/lib/settings/settings";

const SECRET_BYTES = 32;
let secret: Buffer | undefined;

/**
 * A key for one purpose, derived from the installation's secret (HKDF-SHA-256, RFC 5869).
 * The same purpose always yields the same 32 bytes; from one purpose's key no other's can be found.
 */
export function derivedKey(purpose: string): Buffer {
  secret ??= loadSecret();
  return Buffer.from(hkdfSync("sha256", secret, "kontor", purpose, 32));
}

/** Made on first use, readable by its owner only, outside the folder of the database. */
function loadSecret(): Buffer {
  const folder = join(settings().dataDir, "secrets");
  const file = join(folder, "installation.key");
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  try {
    // "wx" fails when the file exists: two processes that start at once agree on one secret.
    writeFileSync(file, `${randomBytes(SECRET_BYTES).toString("base64")}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const value = Buffer.from(readFileSync(file, "utf8").trim(), "base64");
  if (value.length !== SECRET_BYTES) {
    throw new Error(`${file} is damaged: restore it from your backup. Without it no agency's database can be opened.`);
  }
  if (statSync(file).mode & 0o077) {
    throw new Error(`${file} can be read by others. Run: chmod 600 ${file}`);
  }
  return value;
}
