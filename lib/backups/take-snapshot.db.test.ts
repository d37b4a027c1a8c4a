import { Client } from "pg";
import { expect, test, vi } from "vitest";
import { loadSnapshot } from "@/lib/backups/load-snapshot";
import { saveAgency } from "@/lib/backups/snapshot-job";
import { takeSnapshot } from "@/lib/backups/take-snapshot";
import { verifySnapshot } from "@/lib/backups/verify-snapshot";
import { agencyClient } from "@/lib/db/agency-client";
import { withAgencyLock } from "@/lib/db/agency-lock";
import { agencyConnection } from "@/lib/db/connection";
import { controlClient } from "@/lib/db/control";
import { anAgency } from "@/lib/testing/database";
import { aClient, aProject } from "@/lib/testing/factories";
import { targetDatabases } from "@/lib/testing/target-databases";

// Databases are made and filled, which takes its time where others are at work.
vi.setConfig({ testTimeout: 60_000 });

const saved = anAgency();
const aTarget = targetDatabases();

const save = () => takeSnapshot(saved.agency, { cause: "manual" });
const newest = () =>
  controlClient().snapshot.findFirstOrThrow({ where: { scopeId: saved.agency.id }, orderBy: { startedAt: "desc" } });

test("while one runs, a second is told so and leaves no trace", async () => {
  const scopeId = saved.agency.id;
  await withAgencyLock(scopeId, () => expect(save()).rejects.toMatchObject({ code: "backup-or-restore-runs" }));
  expect(await controlClient().snapshot.count({ where: { scopeId } })).toBe(0);
});

test("a job with a cause that is none saves nothing", async () => {
  const { id: agencyId } = saved.agency;
  await expect(saveAgency(saved.agency, { agencyId, cause: "boredom" })).rejects.toThrow();
  expect(await controlClient().snapshot.count({ where: { scopeId: agencyId } })).toBe(0);
});

test("when its database goes away it has failed, the logs are told, and an operator is alarmed", async () => {
  const { saving } = await whileHeldUp((owner) =>
    owner.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${WAITING}`),
  );
  await expect(saving).rejects.toMatchObject({ name: "SnapshotError", code: "database-unavailable" });
  const { id, ...row } = await newest();
  expect(row).toMatchObject({ status: "failed", errorCode: "database-unavailable", manifest: null });
  const failed = { action: "snapshot.failed", subjectId: id };
  expect(await controlClient().event.count({ where: failed })).toBe(1);
  const alarm = { kind: "snapshot-failed", scopeId: saved.agency.id, clearedAt: null };
  expect(await controlClient().alarm.count({ where: alarm })).toBe(1);
});

test("no table is rewritten or emptied under it: who wants to, waits", async () => {
  const { saving } = await whileHeldUp(async (owner) => {
    await owner.query("SET lock_timeout = 100");
    await expect(owner.query(`ALTER TABLE "Client" ALTER "name" TYPE varchar(500)`)).rejects.toThrow("lock timeout");
    await expect(owner.query(`TRUNCATE "TimesheetRow"`)).rejects.toThrow("lock timeout");
    await owner.query("SET lock_timeout = 0");
  });
  await saving;
});

test("what was saved comes back as it was at one moment, whatever people did meanwhile", async () => {
  const client = await aClient(saved.db, { name: 'Müller "& Söhne", Köln' });
  await aProject(saved.db, { clientId: client.id, name: "Vorher" });
  const { saving } = await whileHeldUp(async () => {
    // The tables of both come after the one in which it is held up.
    const late = await aClient(saved.db, { name: "Zu spät" });
    await aProject(saved.db, { clientId: late.id });
    await saved.db.project.updateMany({ data: { color: 8 } });
  });
  const { id } = await saving;
  const target = aTarget();
  const { rows } = await loadSnapshot(id, target, { migrateForward: true });
  expect(await verifySnapshot(id)).toMatchObject({ rows });
  expect(await agencyClient(target).client.findMany()).toEqual([client]);
  expect(await agencyClient(target).project.findMany()).toMatchObject([{ name: "Vorher", color: 1 }]);
});

test("the catalogue knows what is in it, and the logs that it was made", async () => {
  const { id } = await save();
  const row = await newest();
  expect(row).toMatchObject({ id, status: "stored", cause: "manual", timeZone: "Europe/Berlin", errorCode: null });
  expect(row.rowsDone).toBe(row.rowsTotal);
  const posted = await controlClient().outboxMessage.findMany({ where: { kind: "agency-event" } });
  expect(posted.map(({ payload }) => payload)).toContainEqual(
    expect.objectContaining({
      agencyId: saved.agency.id,
      event: expect.objectContaining({ action: "snapshot.stored", subjectId: id }),
    }),
  );
});

test("progress is told as far as it is", async () => {
  const { id } = await save();
  const told: [number, number][] = [];
  const { rows } = await loadSnapshot(id, aTarget(), {
    migrateForward: true,
    onProgress: async (...progress) => void told.push(progress),
  });
  expect(told.at(-1)).toEqual([rows, rows]);
  expect(told).toEqual(told.toSorted(([a], [b]) => a - b));
});

const WAITING = "datname = current_database() AND wait_event = 'advisory' AND query LIKE 'COPY%'";

/** Lets a snapshot begin and holds it up in the middle of a table until the run is over. */
async function whileHeldUp(run: (owner: Client) => Promise<unknown>): Promise<{ saving: Promise<{ id: string }> }> {
  const [holder, owner] = [await connected(), await connected()];
  try {
    await owner.query(`
      ALTER TABLE "Activity" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY "wait" ON "Activity" USING (pg_advisory_xact_lock_shared(1)::text IS NOT NULL)`);
    await holder.query("SELECT pg_advisory_lock(1)");
    const saving = save();
    saving.catch(() => {});
    await vi.waitFor(async () => {
      expect((await owner.query(`SELECT FROM pg_stat_activity WHERE ${WAITING}`)).rowCount).toBe(1);
    }, 5_000);
    await run(owner);
    return { saving };
  } finally {
    await holder.end();
    await owner.query(`
      DROP POLICY "wait" ON "Activity";
      ALTER TABLE "Activity" DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY`);
    await owner.end();
  }
}

async function connected(): Promise<Client> {
  const client = new Client(agencyConnection(saved.agency, "owner"));
  await client.connect();
  return client;
}
