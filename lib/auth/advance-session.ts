import { type Begun, beginSession } from "@/lib/auth/begin-session";
import type { Origin } from "@/lib/auth/sessions";
import type { Prisma } from "@/lib/db/generated/agency/client";
import type { AgencyRecord } from "@/lib/db/registry";
import { DomainError } from "@/lib/errors/domain-error";

/**
 * Takes a sign-in to its next stage, as the database now says it is: the session of the stage before is deleted, and a
 * new one with a new token takes its place (ASVS 7.2.4). Of two at once one finds nothing to delete and throws
 * "stage-expired". Put the token into the browser with `keepSession`, once the transaction is committed.
 */
export async function advanceSession(
  tx: Prisma.TransactionClient,
  agency: AgencyRecord,
  { sessionId, memberId, hasGivenFactor }: { sessionId: string; memberId: string; hasGivenFactor: boolean },
  origin: Origin,
): Promise<Begun> {
  const { count } = await tx.session.deleteMany({ where: { id: sessionId, memberId } });
  if (count === 0) throw new DomainError("stage-expired");
  return beginSession(tx, agency, { memberId, hasGivenFactor }, origin);
}
