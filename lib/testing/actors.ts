import type { Actor, ActorFields } from "@/lib/access/actor";
import { makeActor } from "@/lib/access/make-actor";
import type { AgencyRecord } from "@/lib/db/registry";
import { now } from "@/lib/time/clock";

/** An actor for tests, who holds exactly the roles listed. */
export function testActor(agency: AgencyRecord, fields: Partial<ActorFields> = {}): Actor {
  return makeActor({
    agency,
    memberId: null,
    name: "Test",
    subjects: [],
    locale: "de",
    timeZone: "Europe/Berlin",
    weekStart: 1,
    currency: "EUR",
    provenAt: now(),
    ...fields,
  });
}

/** The same one, in a session in which nobody has lately proven who they are. */
export function unproven(actor: Actor): Actor {
  return makeActor({ ...actor, provenAt: new Date(0) });
}
