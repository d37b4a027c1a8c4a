import { drillDatabaseName, dropDrillDatabase, listDrillDatabases } from "@/lib/backups/drills/drill-database";
import { forgetDrill } from "@/lib/backups/drills/drill-rows";
import { isAgencyLocked } from "@/lib/db/agency-lock";
import { controlClient } from "@/lib/db/control";

/** The scratch databases of drills that nobody is at work on any more: their process was killed. */
export async function listLeftovers(): Promise<{ drillId: string; databaseName: string }[]> {
  const there = await listDrillDatabases();
  // Another installation on the same server has drills of its own, whose locks cannot be seen from here.
  const where = { id: { in: there.map(({ drillId }) => drillId) } };
  const own = new Set((await controlClient().drill.findMany({ where, select: { id: true } })).map(({ id }) => id));
  const isLeft = await Promise.all(
    there.map(async ({ drillId }) => own.has(drillId) && !(await isAgencyLocked(drillId))),
  );
  return there.filter((_, index) => isLeft[index]);
}

/** Clears away what killed drills have left: their databases, and rows that say that they run. */
export async function sweepDrills(): Promise<void> {
  for (const { databaseName } of await listLeftovers()) await dropDrillDatabase(databaseName);
  const running = await controlClient().drill.findMany({ where: { status: "running" }, select: { id: true } });
  for (const { id } of running) {
    if (await isAgencyLocked(id)) continue;
    // Before its database is made, and after it is dropped, there are only its roles.
    await dropDrillDatabase(drillDatabaseName(id));
    await forgetDrill(id);
  }
}
