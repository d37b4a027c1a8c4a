import { writeRegistryAs } from "@/lib/access/write-registry-as";
import { decideForScope } from "@/lib/backups/retained";
import type { RetentionDecision } from "@/lib/backups/retention";
import { secondStorage, snapshotStorage } from "@/lib/backups/storage/storage";
import { storageName } from "@/lib/backups/storage/storage-name";
import { isScopeWithoutAgency } from "@/lib/crypto/scopes";
import { controlClient } from "@/lib/db/control";
import { logFault } from "@/lib/errors/log-fault";
import { systemActor } from "@/lib/jobs/system-actor";
import { operatorsRealm } from "@/lib/operators/realm";
import { OPEN_STATUSES } from "@/lib/restores/rules";
import { now } from "@/lib/time/clock";

export type PrunedSnapshot = RetentionDecision & { scopeId: string };

export type Pruning = {
  deleted: PrunedSnapshot[];
  kept: PrunedSnapshot[];
  /** Due, and still there: a storage did not answer, or somebody has just come to need it. */
  postponed: PrunedSnapshot[];
};

/**
 * Deletes what nothing promises any more, of every scope. First the file, in both storages, then the row: killed in
 * between, the next run goes on; run twice, the second finds nothing. One that cannot be deleted holds up no other.
 * A trial only says what it would delete.
 */
export async function pruneSnapshots(at: Date, { isTrial = false } = {}): Promise<Pruning> {
  const pruning: Pruning = { deleted: [], kept: [], postponed: [] };
  for (const { scopeId, timeZone } of await scopesWithSnapshots()) {
    for (const decision of await decideForScope(controlClient(), scopeId, at, timeZone)) {
      const snapshot = { ...decision, scopeId };
      if (snapshot.verdict === "keep") pruning.kept.push(snapshot);
      if (snapshot.verdict !== "delete") continue;
      const isGone = isTrial || (await remove(snapshot).catch(logged));
      (isGone ? pruning.deleted : pruning.postponed).push(snapshot);
    }
  }
  return pruning;
}

/** Each with the zone its newest was made in: an agency may be gone, and its snapshots have their time to the end. */
async function scopesWithSnapshots(): Promise<{ scopeId: string; timeZone: string }[]> {
  return controlClient().snapshot.findMany({
    where: { status: "stored" },
    distinct: ["scopeId"],
    orderBy: [{ scopeId: "asc" }, { startedAt: "desc" }],
    select: { scopeId: true, timeZone: true },
  });
}

/** Under a lock that a new request for it waits for. */
function remove({ id, scopeId }: PrunedSnapshot): Promise<boolean> {
  return writeRegistryAs(systemActor(operatorsRealm(), "prune"), "backup:keep", async ({ tx, record }) => {
    await tx.$queryRaw`SELECT "id" FROM "Snapshot" WHERE "id" = ${id}::uuid FOR UPDATE`;
    const needed = { requests: { some: { status: { in: [...OPEN_STATUSES] } } } };
    const free = await tx.snapshot.findFirst({ where: { id, status: "stored", NOT: needed }, select: { id: true } });
    if (!free) throw new Error("A snapshot that was due has come to be needed");
    const name = storageName(scopeId, id);
    // The copy first: what is left in either is found again by its row.
    await secondStorage()?.remove(name);
    await snapshotStorage().remove(name);
    await tx.snapshot.update({ where: { id }, data: { status: "deleted", deletedAt: now() }, select: { id: true } });
    await record("snapshot.deleted", { kind: "snapshot", id, ...agencyOf(scopeId) });
    return true;
  });
}

function agencyOf(scopeId: string): { agencyId?: string } {
  return isScopeWithoutAgency(scopeId) ? {} : { agencyId: scopeId };
}

function logged(error: unknown): false {
  logFault(error);
  return false;
}
