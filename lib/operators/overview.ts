import type { Actor } from "@/lib/access/actor";
import { readRegistryAs } from "@/lib/access/read-registry-as";
import type { AgencyStatus } from "@/lib/db/generated/control/enums";
import { silentSince } from "@/lib/jobs/heartbeat";

export type OverviewView = {
  agencies: Record<AgencyStatus, number>;
  worker: {
    /** How many processes have been heard of lately. */
    alive: number;
    /** Null: nobody has been heard of for a day. */
    lastBeatAt: Date | null;
  };
};

/** The installation at a glance. */
export async function getOverview(actor: Actor): Promise<OverviewView> {
  const { agency, workerHeartbeat } = readRegistryAs(actor, "console:read");
  const [groups, alive, newest] = await Promise.all([
    agency.groupBy({ by: ["status"], _count: true }),
    workerHeartbeat.count({ where: { beatAt: { gt: silentSince() } } }),
    workerHeartbeat.aggregate({ _max: { beatAt: true } }),
  ]);
  const agencies: OverviewView["agencies"] = { active: 0, provisioning: 0, suspended: 0, switching: 0 };
  for (const { status, _count } of groups) agencies[status] = _count;
  return { agencies, worker: { alive, lastBeatAt: newest._max.beatAt } };
}
