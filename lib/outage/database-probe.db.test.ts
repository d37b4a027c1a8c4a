import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { startEmbedded } from "@/lib/postgres/embedded";
import { watchDatabase } from "./database-probe";

test("notices at once that the database goes away, and by itself that it is back", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "kontor-probe-"));
  const first = await startEmbedded({ dataDir, durable: false });
  const probe = watchDatabase({ connectionString: first.controlUrl }, { everyMs: 50 });
  expect(await probe.isAvailable()).toBe(true);

  await first.stop();
  await vi.waitFor(() => expect(probe.wasAvailable()).toBe(false));
  expect(await probe.isAvailable()).toBe(false);

  const second = await startEmbedded({ dataDir, durable: false });
  await vi.waitFor(() => expect(probe.wasAvailable()).toBe(true));
  await probe.close();
  await second.stop();
  rmSync(dataDir, { recursive: true });
});

test("a database that never answered is away", async () => {
  const probe = watchDatabase({ host: "127.0.0.1", port: 1 }, { everyMs: 50 });
  expect(await probe.isAvailable()).toBe(false);
  await probe.close();
});
