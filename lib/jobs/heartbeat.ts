import { v7 as uuidv7 } from "uuid";
import { controlClient } from "@/lib/db/control";
import { now } from "@/lib/time/clock";

/** A worker that has not been heard of for so long is taken for dead. */
const SILENT_AFTER_MS = 45_000;

const workerId = uuidv7();

/** Says that this worker process is alive, and forgets those that have long been silent. */
export async function beat(): Promise<void> {
  const at = now();
  await controlClient().workerHeartbeat.upsert({
    where: { workerId },
    create: { workerId, beatAt: at },
    update: { beatAt: at },
  });
  await controlClient().workerHeartbeat.deleteMany({ where: { beatAt: { lt: new Date(at.getTime() - 86_400_000) } } });
}

export async function isAnyWorkerAlive(): Promise<boolean> {
  return (await controlClient().workerHeartbeat.count({ where: { beatAt: { gt: silentSince() } } })) > 0;
}

/** Who was last heard of before is taken for dead. */
export function silentSince(): Date {
  return new Date(now().getTime() - SILENT_AFTER_MS);
}
