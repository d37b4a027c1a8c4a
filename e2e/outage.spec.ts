import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rawRequest } from "./support/raw-request";
import { expect, test } from "./support/test";

const MEHMET = "mehmet.yildiz@nordlicht.example";
const host = "nordlicht.localhost";
const statusOf = async (path: string) => (await rawRequest({ host, path })).status;

test("the database away is a 503 that says so, in the page, in routes and to monitors, and passes by itself", async ({
  page,
  signIn,
}) => {
  await signIn(page, MEHMET);
  expect(await statusOf("/api/health")).toBe(200);
  const database = databaseProcess();
  // Takes nobody in any more, and whoever was inside is put out.
  process.kill(database, "SIGSTOP");
  for (const backend of backendsOf(database)) process.kill(backend, "SIGTERM");
  try {
    await expect.poll(() => statusOf("/login"), { timeout: 20_000 }).toBe(503);
    expect(await statusOf("/api/v1/timer")).toBe(503);
    const health = await rawRequest({ host, path: "/api/health" });
    expect(health.status).toBe(503);
    expect(JSON.parse(health.body)).toMatchObject({ status: "degraded", database: "unavailable" });
    await page.goto("/today");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Datenbank");
  } finally {
    process.kill(database, "SIGCONT");
  }
  // The page reloads itself.
  await expect(page.getByRole("heading", { name: "Heute", level: 1 })).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => statusOf("/api/health"), { timeout: 20_000 }).toBe(200);
});

/** The server that this installation started, by the id it wrote into its own folder. */
function databaseProcess(): number {
  const folder = join(process.env.KONTOR_E2E_DATA_DIR ?? "", "postgres");
  return Number(readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n")[0]);
}

/** The server's processes that talk to a client; their titles end in the client's address and what they do. */
function backendsOf(database: number): number[] {
  const children = readFileSync(`/proc/${database}/task/${database}/children`, "utf8").trim().split(" ").map(Number);
  return children.filter((pid) => readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("127.0.0.1("));
}
