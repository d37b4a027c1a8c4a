import { type Actor, memberIdOf } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";

export type FactorKind = "authenticator" | "passkey";
export type FactorView = { id: string; kind: FactorKind; name: string; addedAt: Date; lastUsedAt: Date | null };

/** What the member who acts can sign in with beside the password, the oldest first. */
export async function listOwnFactors(actor: Actor): Promise<FactorView[]> {
  const reader = readAs(actor, "profile:write:own");
  const memberId = memberIdOf(actor);
  const columns = { id: true, name: true, createdAt: true, lastUsedAt: true } as const;
  const [authenticators, passkeys] = await Promise.all([
    reader.authenticator.findMany({ where: { memberId, confirmedAt: { not: null } }, select: columns }),
    reader.passkey.findMany({ where: { memberId }, select: columns }),
  ]);
  const asView = (kind: FactorKind) => (row: (typeof passkeys)[number]) => {
    const { createdAt: addedAt, ...own } = row;
    return { kind, ...own, addedAt };
  };
  return [...authenticators.map(asView("authenticator")), ...passkeys.map(asView("passkey"))].sort(
    (a, b) => a.addedAt.getTime() - b.addedAt.getTime(),
  );
}

export type RecoveryCodesView = { left: number; madeAt: Date | null };

export async function getRecoveryCodes(actor: Actor): Promise<RecoveryCodesView> {
  const member = await readAs(actor, "profile:write:own").member.findUniqueOrThrow({
    where: { id: memberIdOf(actor) },
    select: { recoveryCodesMadeAt: true, _count: { select: { recoveryCodes: true } } },
  });
  return { left: member._count.recoveryCodes, madeAt: member.recoveryCodesMadeAt };
}
