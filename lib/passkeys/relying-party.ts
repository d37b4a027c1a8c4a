import { COSEALG } from "@simplewebauthn/server/helpers";
import { originOf } from "@/lib/agencies/origin";
import type { AgencyRecord } from "@/lib/db/registry";

/**
 * For which site passkeys are made and accepted: the agency's own, as the registry says it and never the request.
 * Browsers keep a passkey for its `id` (a host name) and name the `origin` in what is signed.
 */
export function relyingPartyOf(agency: AgencyRecord): { id: string; origin: string } {
  const { hostname, origin } = new URL(originOf(agency.slug));
  return { id: hostname, origin };
}

/**
 * The signatures we accept, best first. Not the library's own list, which adds whatever the running Node happens to have:
 * a passkey must not stop working because its algorithm was an experiment.
 */
export const ALGORITHMS = [COSEALG.EdDSA, COSEALG.ES256, COSEALG.RS256];
