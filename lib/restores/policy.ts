import type { Actor } from "@/lib/access/actor";
import type { Permission } from "@/lib/access/permissions";
import type { StepBy } from "@/lib/db/generated/control/enums";
import { isOperatorsRealm } from "@/lib/operators/realm";
import type { RestoreMove } from "@/lib/restores/rules";

/** The rows of requests, invoices and addresses that exist for the actor: a member's are their own agency's. */
export function visibleTo(actor: Actor): { agencyId?: string } {
  return moverOf(actor) === "member" ? { agencyId: actor.agency.id } : {};
}

/** As whom the actor takes a step. */
export function moverOf({ subjects, agency }: Actor): StepBy {
  if (subjects.includes("system")) return "system";
  return isOperatorsRealm(agency) ? "operator" : "member";
}

const CHOICES: readonly RestoreMove[] = ["discard", "finish", "orderSwitch", "orderUndo"];

/** What the permission table asks for the move. */
export function permissionFor(actor: Actor, move: RestoreMove): Permission {
  const by = moverOf(actor);
  if (by === "system") return "restore:carry-out";
  if (by === "operator") return "console:decide";
  return CHOICES.includes(move) ? "restore:choose" : "restore:request";
}
