import type { MemberStatus, Role } from "@/lib/db/generated/agency/enums";
import type { ErrorCode } from "@/lib/errors/domain-error";

/** Who acts on a member. */
export type Acting = { id: string; roles: readonly Role[] };

/** Whom it is done to. */
export type Concerned = { id: string; roles: readonly Role[]; status: MemberStatus };

/** Owners are touched by owners only: an admin who could, would be one. */
export function obstacleToTouching(acting: Acting, member: Concerned): ErrorCode | null {
  return isOwner(member) && !isOwner(acting) ? "owners-only" : null;
}

export function obstacleToInviting(acting: Acting, roles: readonly Role[]): ErrorCode | null {
  return roles.includes("owner") && !isOwner(acting) ? "owners-only" : null;
}

export function obstacleToRoles(acting: Acting, member: Concerned, roles: readonly Role[]): ErrorCode | null {
  const added = roles.filter((role) => !member.roles.includes(role));
  if (acting.id === member.id && added.length > 0) return "own-roles";
  return obstacleToTouching(acting, member) ?? obstacleToInviting(acting, added);
}

export function obstacleToDeactivating(acting: Acting, member: Concerned): ErrorCode | null {
  if (acting.id === member.id) return "not-yourself";
  if (member.status === "invited") return "member-not-active";
  return obstacleToTouching(acting, member);
}

/** Factors or password. One's own are changed in the profile. */
export function obstacleToResetting(acting: Acting, member: Concerned): ErrorCode | null {
  if (acting.id === member.id) return "not-yourself";
  return member.status === "active" ? obstacleToTouching(acting, member) : "member-not-active";
}

export function obstacleToInviteChange(acting: Acting, member: Concerned): ErrorCode | null {
  if (member.status !== "invited") return "member-not-invited";
  return obstacleToTouching(acting, member);
}

export function obstacleToHandingOver(acting: Acting, member: Concerned): ErrorCode | null {
  if (!isOwner(acting)) return "owners-only";
  if (acting.id === member.id) return "not-yourself";
  return member.status === "active" ? null : "member-not-active";
}

/** The roles of the one who hands over: an admin instead of an owner, all else stays. */
export function rolesAfterOwnership(roles: readonly Role[]): Role[] {
  const others = roles.filter((role) => role !== "owner" && role !== "admin");
  return ["admin", ...others];
}

/** Whether these roles rule over accounts and policies. */
export function isAdministering(roles: readonly Role[]): boolean {
  return roles.includes("owner") || roles.includes("admin");
}

function isOwner({ roles }: { roles: readonly Role[] }): boolean {
  return roles.includes("owner");
}
