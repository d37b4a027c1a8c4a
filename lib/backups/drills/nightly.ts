import { chooseDrills } from "@/lib/backups/drills/choose-drills";
import { clearDrillAlarm } from "@/lib/backups/drills/drill-rows";
import { runDrill } from "@/lib/backups/drills/run-drill";
import { controlClient } from "@/lib/db/control";
import { logFault } from "@/lib/errors/log-fault";
import { now } from "@/lib/time/clock";

/** Tries out what is due, one after the other. One that cannot be tried tonight keeps no other from it. */
export async function runNightlyDrills(): Promise<void> {
  for (const snapshotId of await listDueDrills()) await runDrill(snapshotId).catch(logFault);
  const alarms = await controlClient().alarm.findMany({
    where: { kind: "drill-failed", clearedAt: null },
    select: { scopeId: true },
  });
  // What failed may have been deleted since, its time being over.
  for (const { scopeId } of alarms) await clearDrillAlarm(scopeId);
}

/** The snapshots whose turn it is. */
export async function listDueDrills(): Promise<string[]> {
  const snapshots = await findStored();
  return chooseDrills(
    snapshots,
    snapshots.flatMap(({ drills }) => drills),
    now(),
  );
}

/** Every stored snapshot of an agency; the installation's own opens by a key on paper only. */
export async function listStoredSnapshots(): Promise<string[]> {
  return (await findStored()).map(({ id }) => id);
}

async function findStored() {
  const agencies = await controlClient().agency.findMany({ select: { id: true } });
  return controlClient().snapshot.findMany({
    where: { status: "stored", scopeId: { in: agencies.map(({ id }) => id) } },
    orderBy: { startedAt: "asc" },
    select: {
      id: true,
      startedAt: true,
      timeZone: true,
      drills: { select: { snapshotId: true, status: true, startedAt: true } },
    },
  });
}
