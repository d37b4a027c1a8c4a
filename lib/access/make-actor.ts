import type { Actor, ActorFields } from "@/lib/access/actor";

/** The layer rules let `lib/auth`, `lib/jobs` and `lib/testing` import this, and nobody else. */
export function makeActor(fields: ActorFields): Actor {
  return Object.freeze({ ...fields }) as Actor;
}
