import type { RegistryReader } from "@/lib/access/read-registry-as";
import { decideRetention, type RetentionDecision } from "@/lib/backups/retention";
import { OPEN_STATUSES } from "@/lib/restores/rules";
import { settings } from "@/lib/settings/settings";

type Snapshots = Pick<RegistryReader, "snapshot">;

/** What is kept of a scope's snapshots by the installation's periods; see `decideRetention`. */
export async function decideForScope(
  { snapshot }: Snapshots,
  scopeId: string,
  at: Date,
  timeZone: string,
): Promise<RetentionDecision[]> {
  const { _min } = await snapshot.aggregate({ where: { scopeId, status: "stored" }, _min: { startedAt: true } });
  if (!_min.startedAt) return [];
  // Those deleted since the oldest that is stored tell where there was no gap.
  const rows = await snapshot.findMany({
    where: { scopeId, startedAt: { gte: _min.startedAt } },
    select: {
      id: true,
      status: true,
      startedAt: true,
      timeZone: true,
      _count: { select: { requests: { where: { status: { in: [...OPEN_STATUSES] } } }, drills: RUNNING } },
    },
  });
  const retained = rows.map(({ _count, ...row }) => ({ ...row, isPinned: _count.requests + _count.drills > 0 }));
  return decideRetention(retained, at, timeZone, settings().snapshots);
}

const RUNNING = { where: { status: "running" } } as const;
