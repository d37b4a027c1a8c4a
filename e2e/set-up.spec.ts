import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PORT } from "./support/installation";
import { expect, expectAccessible, test } from "./support/test";

// An installation of its own, without the demo.
const OWN_PORT = PORT + 1;
const PASSWORD = "unsere erste eigene Agentur";
let dataDir: string;
let kontor: ChildProcess;
let link: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  dataDir = mkdtempSync(join(tmpdir(), "kontor-set-up-"));
  const env = {
    ...process.env,
    PORT: String(OWN_PORT),
    KONTOR_DATA_DIR: dataDir,
    KONTOR_DEMO: "0",
    KONTOR_BASE_URL: "",
    KONTOR_OPERATOR_URL: "",
    DATABASE_URL: "",
  };
  kontor = spawn(process.execPath, ["bin/start.js"], { env, stdio: ["ignore", "pipe", "inherit"] });
  link = await new Promise((found, ended) => {
    let output = "";
    kontor.stdout?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      const address = output.match(/http\S+\/setup\/\S+/)?.[0];
      if (address) found(address);
    });
    kontor.once("exit", () => ended(new Error(`Kontor ended: ${output}`)));
  });
});

test.afterAll(async () => {
  if (kontor.exitCode === null) {
    kontor.kill("SIGINT");
    await once(kontor, "exit");
  }
  rmSync(dataDir, { recursive: true, force: true });
});

test("whoever has the one-time link makes the first agency; then everything stops on Ctrl-C", async ({ page }) => {
  await page.goto(link);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Agentur anlegen" }).click();
  await expect(page.getByText("Bitte ausfüllen.").first()).toBeVisible();

  await page.getByLabel("Name der Agentur").fill("Studio Förde");
  await page.getByLabel("Dein Name").fill("Käthe Möller");
  await page.getByLabel("E-Mail-Adresse").fill("kaethe@foerde.example");
  await page.getByLabel("Passwort", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Agentur anlegen" }).click();
  await expect(page.getByText("Dein Passwort ist gesetzt.", { exact: false })).toBeVisible();

  await page.getByLabel("E-Mail-Adresse oder Benutzername").fill("kaethe@foerde.example");
  await page.getByLabel("Passwort", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Anmelden", exact: true }).click();
  await expect(page.getByText("Noch kein Projekt für deine Zeit")).toBeVisible();

  // The installation's only agency: every host is its own, and what its pages send must be let in there too.
  await page.goto(`http://localhost:${OWN_PORT}/login`);
  await page.getByLabel("E-Mail-Adresse oder Benutzername").fill("kaethe@foerde.example");
  await page.getByLabel("Passwort", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Anmelden", exact: true }).click();
  await page.waitForURL(`http://localhost:${OWN_PORT}/today`);
  const status = await page.evaluate(async () => {
    const headers = { "content-type": "application/json" };
    return (await fetch("/api/v1/timer", { method: "POST", headers, body: "{}" })).status;
  });
  expect(status, "refused for its content, not for where it comes from").toBe(422);

  await page.goto(link);
  await expect(page.getByText("Dieser Link gilt nicht mehr")).toBeVisible();

  kontor.kill("SIGINT");
  const [exitCode] = await once(kontor, "exit");
  expect(exitCode).toBe(0);
});
