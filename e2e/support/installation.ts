import { readFileSync } from "node:fs";
import { join } from "node:path";
import { embeddedControlUrl } from "@/lib/postgres/embedded";
import { knownPlace } from "@/lib/postgres/place";

/** The installation that `playwright.config.ts` starts: its port, its folder, its demo agencies. */
export const PORT = Number(process.env.KONTOR_E2E_PORT || 3199);

const dataDir = process.env.KONTOR_E2E_DATA_DIR ?? "";

export const originAt = (slug: string) => `http://${slug}.localhost:${PORT}`;

/** What the demo wrote down for whoever runs it. */
export function demoPassword(email: string): string {
  const lines = readFileSync(join(dataDir, "secrets", "demo-passwords.txt"), "utf8").split("\n");
  const password = lines.map((line) => line.split(/\s+/)).find(([address]) => address === email)?.[1];
  if (!password) throw new Error(`The demo has no ${email}`);
  return password;
}

/** Lets `lib/` reach the installation's database, to arrange and to check. */
export function reachInstallation(): void {
  const place = knownPlace(dataDir);
  if (!place) throw new Error(`No database in ${dataDir}`);
  process.env.KONTOR_DATA_DIR = dataDir;
  process.env.PORT = String(PORT);
  process.env.DATABASE_URL = embeddedControlUrl(dataDir, place.port);
}
