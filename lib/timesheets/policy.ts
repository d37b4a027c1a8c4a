import { type Actor, memberIdOf } from "@/lib/access/actor";
import type { Permission } from "@/lib/access/permissions";

/** Whose sheet it is, and what it takes to look at it: one's own, or anybody's for those who may read all entries. */
export function sheetOf(actor: Actor, memberId: string | undefined): { memberId: string; permission: Permission } {
  if (memberId === undefined || memberId === actor.memberId) {
    return { memberId: memberIdOf(actor), permission: "time-entry:read:own" };
  }
  return { memberId, permission: "time-entry:read:all" };
}

/** What lies on one's own sheet: also the running timer, which cannot be written here but must not be overlooked. */
export function onSheetOf(actor: Actor): { memberId: string } {
  return { memberId: memberIdOf(actor) };
}
