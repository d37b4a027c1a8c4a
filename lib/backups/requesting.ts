import { type Actor, memberIdOf } from "@/lib/access/actor";
import { writeRegistryAs } from "@/lib/access/write-registry-as";
import { visibleTo } from "@/lib/backups/policy";
import { DomainError } from "@/lib/errors/domain-error";
import { sendSnapshot } from "@/lib/jobs/send-job";

/**
 * Has the worker make a snapshot of the actor's agency now.
 *
 * @throws DomainError("backup-or-restore-runs") while one is being made
 */
export async function requestSnapshot(actor: Actor): Promise<void> {
  const agencyId = actor.agency.id;
  await writeRegistryAs(actor, "backup:run", async ({ tx, record }) => {
    const running = await tx.snapshot.count({ where: { AND: [visibleTo(actor), { status: "running" }] } });
    if (running > 0) throw new DomainError("backup-or-restore-runs");
    await record("snapshot.requested", { kind: "snapshot", id: null, agencyId });
  });
  await sendSnapshot(agencyId, "manual", memberIdOf(actor));
}
