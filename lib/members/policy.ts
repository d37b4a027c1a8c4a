import { type Actor, can, memberIdOf } from "@/lib/access/actor";
import type { Prisma } from "@/lib/db/generated/agency/client";
import { DomainError, type ErrorCode } from "@/lib/errors/domain-error";
import type { Acting } from "@/lib/members/rules";

/** The members an actor may know of. */
export function visibleTo(actor: Actor): Prisma.MemberWhereInput {
  return can(actor, "member:read") ? {} : { id: { in: actor.memberId === null ? [] : [actor.memberId] } };
}

export function actingAs(actor: Actor): Acting {
  const roles = actor.subjects.filter((subject) => subject !== "system" && subject !== "operator");
  return { id: memberIdOf(actor), roles };
}

/** Throws what a rule found in the way. */
export function refuse(obstacle: ErrorCode | null): void {
  if (obstacle) throw new DomainError(obstacle);
}
