import type { StagedVisitor } from "@/lib/auth/staged-visitor";
import { factorsCounted } from "@/lib/auth/standing";
import { agencyClient } from "@/lib/db/agency-client";

/** What somebody on the way in can be asked for. */
export async function findStagedFactors({ agency, member }: StagedVisitor) {
  const { _count } = await agencyClient(agency).member.findUniqueOrThrow({
    where: { id: member.id },
    select: { _count: { select: factorsCounted } },
  });
  return { hasAuthenticator: _count.authenticators > 0, hasPasskey: _count.passkeys > 0 };
}
