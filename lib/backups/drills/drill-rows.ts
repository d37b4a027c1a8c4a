import type { Actor } from "@/lib/access/actor";
import { writeRegistryAs } from "@/lib/access/write-registry-as";
import { clearAlarm } from "@/lib/alarms/clearing";
import { raiseAlarm } from "@/lib/alarms/raising";
import { controlClient } from "@/lib/db/control";
import { systemActor } from "@/lib/jobs/system-actor";
import { operatorsRealm } from "@/lib/operators/realm";
import { now } from "@/lib/time/clock";

export type Tried = { id: string; snapshotId: string; scopeId: string };

/** What a trial restore has shown: how many rows came back, and what was not as it must be. */
export type DrillOutcome = { rows: number | null; findings: string[] };

const keeper = (): Actor => systemActor(operatorsRealm(), "drills");

export async function beginDrill({ id, snapshotId }: Tried): Promise<void> {
  await controlClient().drill.create({ data: { id, snapshotId, startedAt: now() }, select: { id: true } });
}

/** Keeps the proof with the snapshot, and tells the log; the operators when it is none. */
export async function endDrill(tried: Tried, { rows, findings }: DrillOutcome): Promise<void> {
  const { id, snapshotId, scopeId } = tried;
  const isPassed = findings.length === 0 && rows !== null;
  await writeRegistryAs(keeper(), "backup:keep", async ({ tx, record }) => {
    await tx.drill.update({
      where: { id, status: "running" },
      data: { status: isPassed ? "passed" : "failed", finishedAt: now(), rows, findings },
      select: { id: true },
    });
    const action = isPassed ? "snapshot.proven" : "snapshot.disproven";
    await record(action, { kind: "snapshot", id: snapshotId, agencyId: scopeId }, { drillId: id, rows, findings });
  });
  if (isPassed) await clearDrillAlarm(scopeId);
  else await raiseAlarm("drill-failed", scopeId, { snapshotId, findings: findings.join("; ") });
}

/** It has shown nothing: the storage or the database was away, or its worker was killed. It is tried another time. */
export async function forgetDrill(id: string): Promise<void> {
  await controlClient().drill.deleteMany({ where: { id, status: "running" } });
}

/** Over once no snapshot that is still there has failed its last trial. */
export async function clearDrillAlarm(scopeId: string): Promise<void> {
  const stored = await controlClient().snapshot.findMany({
    where: { scopeId, status: "stored" },
    select: { drills: { where: { status: { not: "running" } }, orderBy: { startedAt: "desc" }, take: 1 } },
  });
  if (stored.some(({ drills }) => drills[0]?.status === "failed")) return;
  await clearAlarm("drill-failed", scopeId);
}
