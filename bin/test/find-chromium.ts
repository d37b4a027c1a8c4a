import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";
import { chromium } from "@playwright/test";

const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const APT = "/usr/bin/apt-get";

/** A browser for the journeys: one that is there, or Debian's package. Playwright's own download needs the open internet. */
export async function findChromium(): Promise<string> {
  const present = [...INSTALLED, chromium.executablePath()].find((path) => existsSync(path));
  if (present) return present;
  if (process.getuid?.() === 0 && existsSync(APT)) await installDebiansChromium();
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed) return installed;
  throw new Error(
    "The journeys need Chromium. Install it with: apt-get install chromium, or npx playwright install chromium",
  );
}

async function installDebiansChromium(): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await promisify(execFile)(APT, ["update"], { env });
  await promisify(execFile)(APT, ["install", "-y", "--no-install-recommends", "chromium"], { env });
}
