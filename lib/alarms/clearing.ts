import { readRegistryAs } from "@/lib/access/read-registry-as";
import { writeRegistryAs } from "@/lib/access/write-registry-as";
import type { AlarmKind } from "@/lib/alarms/schema";
import { systemActor } from "@/lib/jobs/system-actor";
import { operatorsRealm } from "@/lib/operators/realm";
import { now } from "@/lib/time/clock";

/** What the alarm was about is in order again. Where none is open, nothing happens. */
export async function clearAlarm(kind: AlarmKind, scopeId: string): Promise<void> {
  const actor = systemActor(operatorsRealm(), "alarms");
  const where = { kind, scopeId, clearedAt: null };
  const open = await readRegistryAs(actor, "alarm:raise").alarm.findFirst({ where, select: { id: true } });
  if (!open) return;
  await writeRegistryAs(actor, "alarm:raise", async ({ tx, record }) => {
    await tx.alarm.updateMany({ where, data: { clearedAt: now() } });
    await record("alarm.cleared", { kind: "alarm", id: open.id }, { kind, scopeId });
  });
}
