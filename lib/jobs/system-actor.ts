import type { Actor } from "@/lib/access/actor";
import { makeActor } from "@/lib/access/make-actor";
import type { AgencyRecord } from "@/lib/db/registry";

/**
 * Acts for a job or the command line, within what the permission table gives the system. What a member has set going is
 * logged in the member's name.
 */
export function systemActor(agency: AgencyRecord, job: string, onBehalfOf: string | null = null): Actor {
  return makeActor({
    agency,
    memberId: onBehalfOf,
    name: job,
    subjects: ["system"],
    locale: "de",
    timeZone: "UTC",
    weekStart: 1,
    currency: "EUR",
  });
}
