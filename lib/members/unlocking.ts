import type { Actor } from "@/lib/access/actor";
import { type AgencyWriter, writeAs } from "@/lib/access/write-as";
import { forgetAttempts } from "@/lib/auth/forgetting-attempts";
import { type RemovedFactors, removeAllFactors } from "@/lib/auth/removing-factors";
import { normaliseLogin } from "@/lib/auth/schema";
import { DomainError } from "@/lib/errors/domain-error";
import type { UnlockMemberInput } from "@/lib/members/schema";

export type Unlocked = {
  member: { id: string; name: string; email: string };
  attemptsForgotten: number;
  /** Null: they were kept. */
  factorsRemoved: RemovedFactors | null;
  ownersTold: string[];
};

/**
 * Breaks the glass, for the command line on the server: whatever keeps a member out goes, up to their second factors,
 * and all owners are told, with the reason. The password stays as it is: it can be reset by mail.
 */
export async function unlockMember(actor: Actor, input: UnlockMemberInput): Promise<Unlocked> {
  return writeAs(actor, "member:unlock", async ({ tx, record, post }) => {
    const { id, status, name, email } = await lockByLogin(tx, input.login);
    if (status !== "active") throw new DomainError("member-not-active");
    const attemptsForgotten = await forgetAttempts(tx, id);
    const factorsRemoved = input.keepFactors ? null : await removeAllFactors(tx, id);
    const { reason } = input;
    await record("member.unlocked", { kind: "member", id }, { reason, attemptsForgotten, factorsRemoved });
    if (factorsRemoved) {
      await post({ kind: "mail", payload: { template: "factors-reset", memberId: id, resetBy: null } });
    }
    const owners = await tx.member.findMany({
      where: { status: "active", roles: { has: "owner" } },
      select: { id: true, email: true },
      orderBy: { id: "asc" },
    });
    const notice = {
      template: "member-unlocked",
      unlockedName: name,
      factorsReset: !input.keepFactors,
      reason,
    } as const;
    for (const owner of owners) await post({ kind: "mail", payload: { ...notice, memberId: owner.id } });
    return {
      member: { id, name, email },
      attemptsForgotten,
      factorsRemoved,
      ownersTold: owners.map((one) => one.email),
    };
  });
}

async function lockByLogin(tx: AgencyWriter, login: string) {
  const name = normaliseLogin(login);
  await tx.$queryRaw`SELECT "id" FROM "Member" WHERE "email" = ${name} OR "userName" = ${name} FOR NO KEY UPDATE`;
  const member = await tx.member.findFirst({
    where: { OR: [{ email: name }, { userName: name }] },
    select: { id: true, name: true, email: true, status: true },
  });
  if (!member) throw new DomainError("not-found");
  return member;
}
