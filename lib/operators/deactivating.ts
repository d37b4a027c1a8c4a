import { changeOperators } from "@/lib/operators/change-operators";
import { inviteLinkFor } from "@/lib/operators/inviting";
import { lockOperator } from "@/lib/operators/locking";
import { now } from "@/lib/time/clock";

export type ChangedOperator = { id: string; email: string; status: "invited" | "active" | "deactivated" };

/** Ends an operator's sessions and links at once. Twice is once. */
export async function deactivateOperator(login: string): Promise<ChangedOperator> {
  return changeOperators("deactivate-operator", async ({ tx, record, unchanged }) => {
    const { id, email, status } = await lockOperator(tx, login);
    const changed: ChangedOperator = { id, email, status: "deactivated" };
    if (status === "deactivated") return unchanged(changed);
    const data = { status: "deactivated", deactivatedAt: now() } as const;
    await tx.member.update({ where: { id }, data, select: { id: true } });
    await tx.session.deleteMany({ where: { memberId: id } });
    await tx.memberLink.deleteMany({ where: { memberId: id } });
    await record("member.deactivated", { kind: "member", id });
    return changed;
  });
}

/**
 * Lets an operator in again with the password and the factors they had. Who never chose a password gets a link to do
 * so; `inviteLink` is null for others.
 */
export async function reactivateOperator(login: string): Promise<ChangedOperator & { inviteLink: string | null }> {
  return changeOperators("reactivate-operator", async ({ tx, record, unchanged }) => {
    const { id, email, status: before, passwordHash } = await lockOperator(tx, login);
    if (before !== "deactivated") return unchanged({ id, email, status: before, inviteLink: null });
    const status = passwordHash === null ? "invited" : "active";
    await tx.member.update({ where: { id }, data: { status, deactivatedAt: null }, select: { id: true } });
    await record("member.reactivated", { kind: "member", id });
    return { id, email, status, inviteLink: status === "invited" ? await inviteLinkFor(tx, id) : null };
  });
}
