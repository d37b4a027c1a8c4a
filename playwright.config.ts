import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";

const port = Number(process.env.KONTOR_E2E_PORT || 3199);

// Read again in each of Playwright's processes, which all must find the installation of the first.
process.env.KONTOR_E2E_DATA_DIR ??= mkdtempSync(join(tmpdir(), "kontor-e2e-"));

/** The journeys go through an installation of their own, made anew by the same command that people use. */
export default defineConfig({
  testDir: "e2e",
  forbidOnly: true,
  reporter: "list",
  // Tests act faster than people: what was done before a page's script listened is done once more, and reported.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://nordlicht.localhost:${port}`,
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.KONTOR_CHROMIUM,
      // Chromium refuses its sandbox to root.
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
  },
  webServer: {
    // What it writes is kept beside: a test looks for secrets in it.
    command: `exec bash -c 'exec node bin/start.js > >(tee "$KONTOR_DATA_DIR/start.log") 2>&1'`,
    url: `http://127.0.0.1:${port}/api/health`,
    timeout: 300_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    env: {
      PORT: String(port),
      KONTOR_DATA_DIR: process.env.KONTOR_E2E_DATA_DIR,
      DATABASE_URL: "",
      KONTOR_MASTER_KEYS: "",
      KONTOR_DEMO: "1",
      KONTOR_BASE_URL: "",
      KONTOR_OPERATOR_URL: "",
      KONTOR_TRUSTED_PROXIES: "",
      KONTOR_SMTP_URL: "",
    },
  },
});
