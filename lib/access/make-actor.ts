import type { Actor, ActorFields } from "@/lib/access/actor";
import type { Subject } from "@/lib/access/permissions";
import { isOperatorsRealm } from "@/lib/operators/realm";

/**
 * The layer rules let `lib/auth`, `lib/jobs` and `lib/testing` import this, and nobody else. Throws a fault when an
 * operator would act in an agency, or a member in the console: whoever asked for that has mixed the two up.
 */
export function makeActor(fields: ActorFields): Actor {
  const actsInConsole = isOperatorsRealm(fields.agency);
  const isAtHome = (subject: Subject) => subject === "system" || (subject === "operator") === actsInConsole;
  if (!fields.subjects.every(isAtHome)) throw new Error("Operators act in their console, members in their agency");
  return Object.freeze({ ...fields }) as Actor;
}
