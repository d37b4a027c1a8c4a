import type { Actor } from "@/lib/access/actor";
import { makeActor } from "@/lib/access/make-actor";
import type { AgencyRecord } from "@/lib/db/registry";

/** Acts for a job or the command line, within what the permission table gives the system. */
export function systemActor(agency: AgencyRecord, job: string): Actor {
  return makeActor({
    agency,
    memberId: null,
    name: job,
    subjects: ["system"],
    locale: "de",
    timeZone: "UTC",
    weekStart: 1,
    currency: "EUR",
  });
}
