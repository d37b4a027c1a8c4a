import type { Actor } from "@/lib/access/actor";
import type { RegistryReader } from "@/lib/access/read-registry-as";
import { visibleTo } from "@/lib/backups/policy";
import { decideRetention, type RetentionDecision } from "@/lib/backups/retention";
import { OPEN_STATUSES } from "@/lib/restores/rules";
import { now } from "@/lib/time/clock";

/** Until when each of the agency's stored snapshots is kept, and why, by its id. */
export async function findKeeping(
  { snapshot }: Pick<RegistryReader, "snapshot">,
  actor: Actor,
  timeZone: string,
): Promise<ReadonlyMap<string, RetentionDecision>> {
  const stored = await snapshot.findMany({
    where: { AND: [visibleTo(actor), { status: "stored" }] },
    select: {
      id: true,
      status: true,
      startedAt: true,
      timeZone: true,
      _count: {
        select: {
          requests: { where: { status: { in: [...OPEN_STATUSES] } } },
          drills: { where: { status: "running" } },
        },
      },
    },
  });
  const retained = stored.map(({ _count, ...row }) => ({ ...row, isPinned: _count.requests + _count.drills > 0 }));
  return new Map(decideRetention(retained, now(), timeZone).map((decision) => [decision.id, decision]));
}
