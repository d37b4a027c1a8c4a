import type { Actor } from "@/lib/access/actor";
import { DomainError } from "@/lib/errors/domain-error";
import { now } from "@/lib/time/clock";

/** ASVS 7.5.3: what is sensitive needs a password or factor given this recently. */
export const PROOF_LASTS_MS = 5 * 60_000;

export function isRecentlyProven(actor: Actor): boolean {
  return actor.provenAt !== undefined && now().getTime() - actor.provenAt.getTime() < PROOF_LASTS_MS;
}

/**
 * Refuses what a borrowed or stolen session must not do: changes of factors and of the mail address, roles, keys,
 * restores, exports. Throws "step-up"; forms then ask for a factor and send themselves again.
 */
export function requireStepUp(actor: Actor): void {
  if (!isRecentlyProven(actor)) throw new DomainError("step-up");
}
