import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { sweepSnapshots } from "@/lib/backups/interrupted";
import { digestTables } from "@/lib/backups/load-tables";
import { withSession } from "@/lib/backups/session";
import { snapshotStorage } from "@/lib/backups/storage/storage";
import { readTables } from "@/lib/backups/tables";
import { takeSnapshot } from "@/lib/backups/take-snapshot";
import { verifySnapshot } from "@/lib/backups/verify-snapshot";
import { isAgencyLocked, withAgencyLock } from "@/lib/db/agency-lock";
import { agencyConnection } from "@/lib/db/connection";
import { controlClient } from "@/lib/db/control";
import { settings } from "@/lib/settings/settings";
import { anAgency } from "@/lib/testing/database";
import { fillEveryTable } from "@/lib/testing/whole-agency";

const saved = anAgency();
const HALF_FILES_SWEPT_AFTER_S = 6 * 3_600;

test("a snapshot that runs is not swept", async () => {
  const { id: scopeId } = saved.agency;
  const running = { id: scopeId, scopeId, cause: "manual", startedAt: new Date(), timeZone: "UTC" } as const;
  await controlClient().snapshot.create({ data: running });
  await withAgencyLock(scopeId, () => sweepSnapshots());
  expect(await controlClient().snapshot.findUnique({ where: { id: scopeId } })).toMatchObject({ status: "running" });
  await sweepSnapshots();
  expect(await controlClient().snapshot.findUnique({ where: { id: scopeId } })).toMatchObject({ status: "failed" });
  await controlClient().snapshot.delete({ where: { id: scopeId } });
  await fillEveryTable(saved.db, saved.ownerId);
});

test.each(["dumping", "encrypting", "making it safe", "renaming", "telling the catalogue"])(
  "killed while %s, it is never listed, leaves nothing behind, and the next one succeeds",
  async (point) => {
    const { id: scopeId } = saved.agency;
    const before = await digests();
    await killWhile(point);

    const newest = () =>
      controlClient().snapshot.findFirstOrThrow({ where: { scopeId }, orderBy: { startedAt: "desc" } });
    expect(await newest()).toMatchObject({ status: "running", manifest: null });
    await vi.waitFor(async () => expect(await isAgencyLocked(scopeId)).toBe(false));
    await sweepSnapshots();
    expect(await newest()).toMatchObject({ status: "failed", errorCode: "interrupted" });
    expect(await storedIds()).toEqual(await cataloguedIds());
    expect(await digests()).toEqual(before);

    const { id } = await takeSnapshot(saved.agency, { cause: "scheduled" });
    await verifySnapshot(id);
    expect(await storedIds()).toEqual(await cataloguedIds());
    for (const half of halfFiles()) utimesSync(half, 0, Date.now() / 1_000 - HALF_FILES_SWEPT_AFTER_S - 60);
    await snapshotStorage().sweep();
    expect(halfFiles()).toEqual([]);
  },
  30_000,
);

test("the next snapshot does not wait for the sweep", async () => {
  const { id: scopeId } = saved.agency;
  await killWhile("dumping");
  await vi.waitFor(async () => expect(await isAgencyLocked(scopeId)).toBe(false));
  await takeSnapshot(saved.agency, { cause: "scheduled" });
  expect(await controlClient().snapshot.count({ where: { scopeId, status: "running" } })).toBe(0);
}, 30_000);

async function killWhile(point: string): Promise<void> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "lib/testing/snapshot-to-be-killed.ts", saved.agency.slug, point],
    { stdio: "inherit" },
  );
  const [, signal] = await once(child, "exit");
  expect(signal).toBe("SIGKILL");
}

function digests() {
  return withSession(agencyConnection(saved.agency, "owner"), async (client) =>
    digestTables(client, await readTables(client)),
  );
}

async function storedIds(): Promise<string[]> {
  const ids: string[] = [];
  for await (const { name } of snapshotStorage().list()) {
    if (name.startsWith(saved.agency.id)) ids.push(name.split(/[/.]/)[1] ?? "");
  }
  return ids.sort();
}

async function cataloguedIds(): Promise<string[]> {
  const where = { scopeId: saved.agency.id, status: "stored" } as const;
  return (await controlClient().snapshot.findMany({ where, orderBy: { id: "asc" } })).map(({ id }) => id);
}

function halfFiles(): string[] {
  const folder = join(settings().dataDir, "snapshots", saved.agency.id);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".half"))
    .map((name) => join(folder, name));
}
