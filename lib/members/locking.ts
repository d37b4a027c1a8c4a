import { type Actor, memberIdOf } from "@/lib/access/actor";
import type { AgencyWriter } from "@/lib/access/write-as";
import { DomainError } from "@/lib/errors/domain-error";
import { visibleTo } from "@/lib/members/policy";

const select = { id: true, name: true, email: true, roles: true, status: true, passwordHash: true } as const;

/**
 * Members as they are now, kept that way until the transaction ends: else somebody could become an owner between the
 * look and the change. In one order, so that two transactions cannot wait for each other. Throws "not-found".
 */
export async function lockMembers(tx: AgencyWriter, actor: Actor, ids: readonly string[]) {
  await tx.$queryRaw`SELECT "id" FROM "Member" WHERE "id" = ANY (${ids}::uuid[]) ORDER BY "id" FOR NO KEY UPDATE`;
  const found = await tx.member.findMany({ where: { AND: [visibleTo(actor), { id: { in: [...ids] } }] }, select });
  return ids.map((id) => {
    const member = found.find((one) => one.id === id);
    if (!member) throw new DomainError("not-found");
    return member;
  });
}

export async function lockMember(tx: AgencyWriter, actor: Actor, id: string) {
  const [member] = await lockMembers(tx, actor, [id]);
  if (!member) throw new DomainError("not-found");
  return member;
}

/**
 * Keeps the member who acts active until the transaction ends: a deactivation waits for it, and sees what it did.
 * Throws "signed-out" when the deactivation was quicker.
 */
export async function holdActive(tx: AgencyWriter, actor: Actor): Promise<void> {
  const held = await tx.$executeRaw`
    SELECT FROM "Member" WHERE "id" = ${memberIdOf(actor)}::uuid AND "status" = 'active' FOR SHARE`;
  if (held === 0) throw new DomainError("signed-out");
}
