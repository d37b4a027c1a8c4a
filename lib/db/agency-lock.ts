import { createHash } from "node:crypto";
import { controlConnection } from "@/lib/db/control-connection";
import { withClient } from "@/lib/db/with-client";
import { DomainError } from "@/lib/errors/domain-error";

/** Any number: it only has to be the same for everybody who takes it. */
const LOCK_CLASS = 724_711;

/**
 * Has an agency (or the installation: `lib/crypto/scopes.ts`) to itself while it saves or restores. Whoever comes second
 * is told so. A process that is killed loses it.
 *
 * @throws DomainError("backup-or-restore-runs")
 */
export async function withAgencyLock<Answer>(scopeId: string, run: () => Promise<Answer>): Promise<Answer> {
  // What is lost with the connection is the lock; whoever runs under it finds out by the database itself.
  return withClient({ ...controlConnection(), keepAlive: true }, async (client) => {
    const { rows } = await client.query<{ taken: boolean }>("SELECT pg_try_advisory_lock($1, $2) AS taken", [
      LOCK_CLASS,
      lockKeyOf(scopeId),
    ]);
    if (!rows[0]?.taken) throw new DomainError("backup-or-restore-runs");
    return run();
  });
}

/** Whether somebody is at work: for whoever looks for what was cut off. */
export async function isAgencyLocked(scopeId: string): Promise<boolean> {
  return withAgencyLock(scopeId, async () => false).catch((error) => {
    if (error instanceof DomainError && error.code === "backup-or-restore-runs") return true;
    throw error;
  });
}

function lockKeyOf(scopeId: string): number {
  return createHash("sha256").update(scopeId).digest().readInt32BE(0);
}
