import { v7 as uuidv7 } from "uuid";
import type { AgencyWriter } from "@/lib/access/write-as";
import { originOf } from "@/lib/agencies/origin";
import { createMemberLink } from "@/lib/auth/member-links";
import { DomainError } from "@/lib/errors/domain-error";
import { changeOperators } from "@/lib/operators/change-operators";
import { lockOperator } from "@/lib/operators/locking";
import { type CreateOperatorInput, createOperatorSchema } from "@/lib/operators/schema";
import { OPERATORS_SLUG } from "@/lib/operators/slug";

export type InvitedOperator = { id: string; email: string; name: string; inviteLink: string };

/** Makes an operator who joins by the link that is given. Nobody is overwritten: throws "email-taken". */
export async function createOperator(input: CreateOperatorInput): Promise<InvitedOperator> {
  const { email, name, locale } = createOperatorSchema.parse(input);
  return changeOperators("create-operator", async ({ tx, record }) => {
    const id = uuidv7();
    // What an operator may do follows from where they sign in, not from roles.
    await tx.member.create({ data: { id, email, name, locale, roles: [] }, select: { id: true } });
    await record("member.invited", { kind: "member", id }, { email, name });
    return { id, email, name, inviteLink: await inviteLinkFor(tx, id) };
  });
}

/** A fresh link for somebody who has not joined yet; the one before stops working. */
export async function renewOperatorInvite(login: string): Promise<InvitedOperator> {
  return changeOperators("invite-operator", async ({ tx, record }) => {
    const { id, email, name, status } = await lockOperator(tx, login);
    if (status !== "invited") throw new DomainError("member-not-invited");
    await record("member.invite-renewed", { kind: "member", id });
    return { id, email, name, inviteLink: await inviteLinkFor(tx, id) };
  });
}

export async function inviteLinkFor(tx: AgencyWriter, memberId: string): Promise<string> {
  return `${originOf(OPERATORS_SLUG)}/invite/${await createMemberLink(tx, memberId, "invite")}`;
}
