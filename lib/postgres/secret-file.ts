import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A generated password in the data folder's `secrets`, made when first asked for and readable by its owner only. */
export function passwordFrom(dataDir: string, name: string): string {
  const file = join(dataDir, "secrets", name);
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(32).toString("base64url")}\n`, { flag: "wx", mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}
