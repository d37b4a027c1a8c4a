import type { Writing } from "@/lib/access/write-as";
import { enrolmentDueAt } from "@/lib/auth/enforcement";
import type { Origin } from "@/lib/auth/sessions";
import { factorsCounted } from "@/lib/auth/standing";
import type { AgencyRecord } from "@/lib/db/registry";
import { DomainError } from "@/lib/errors/domain-error";
import { isOperatorsRealm } from "@/lib/operators/realm";

type Whose = {
  memberId: string;
  /** The session that goes on; all others end. */
  sessionId: string | undefined;
};

export type FactorChange = {
  factor: "authenticator" | "passkey";
  change: "added" | "removed";
  id: string;
  name: string;
};

/**
 * What goes with every change of a member's second factors, whichever it is: all their other sessions end (ASVS 7.4.3),
 * the log says so, and a mail tells them (ASVS 6.3.7).
 */
export async function noteFactorChange(
  { tx, record, post }: Pick<Writing, "tx" | "record" | "post">,
  { memberId, sessionId }: Whose,
  { factor, change, id, name }: FactorChange,
  origin: Origin,
): Promise<void> {
  await tx.session.deleteMany({ where: { memberId, NOT: { id: { in: sessionId ? [sessionId] : [] } } } });
  // Whoever was asked to enrol has done so.
  if (change === "added") await tx.member.updateMany({ where: { id: memberId }, data: { mustEnrol: false } });
  await record(`${factor}.${change}`, { kind: factor, id }, { memberId, name, ...origin });
  await post({ kind: "mail", payload: { template: "factor-changed", memberId, factor, change, name } });
}

/**
 * Refuses to remove a member's last factor where they have to have one, grace or not: throws "last-factor". Call it
 * before the removal, in its transaction: of two factors removed at once the second waits here for the first.
 */
export async function requireFactorToSpare(
  tx: Writing["tx"],
  agency: AgencyRecord,
  { memberId }: Pick<Whose, "memberId">,
): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "Member" WHERE "id" = ${memberId}::uuid FOR UPDATE`;
  const member = await tx.member.findUniqueOrThrow({
    where: { id: memberId },
    select: { roles: true, activatedAt: true, createdAt: true, mustEnrol: true, _count: { select: factorsCounted } },
  });
  if (member._count.authenticators + member._count.passkeys > 1) return;
  const policy = await tx.securityPolicy.findUniqueOrThrow({ where: { id: 1 } });
  if (isOperatorsRealm(agency) || enrolmentDueAt(policy, member)) throw new DomainError("last-factor");
}
