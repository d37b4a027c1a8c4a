import { DomainError } from "@/lib/errors/domain-error";
import type { DifferenceState } from "@/lib/restores/difference/state";

/** What was never compared has no single records: the page does not exist yet. */
export function requireCompared(state: DifferenceState): DifferenceState {
  if (!state.comparedAt) throw new DomainError("not-found");
  return state;
}
