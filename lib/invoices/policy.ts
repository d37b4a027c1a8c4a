import type { Actor } from "@/lib/access/actor";
import { isOperatorsRealm } from "@/lib/operators/realm";

/** The invoices that exist for the actor: an operator's are all, a member's their own agency's. */
export function visibleTo({ agency }: Actor): { agencyId?: string } {
  return isOperatorsRealm(agency) ? {} : { agencyId: agency.id };
}
