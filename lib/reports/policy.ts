import { type Actor, can, memberIdOf } from "@/lib/access/actor";

/** Whose hours exist for the actor; null: everybody's. */
export function scopeOf(actor: Actor): string | null {
  return can(actor, "time-entry:read:all") ? null : memberIdOf(actor);
}
