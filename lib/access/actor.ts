import { mayDo, type Permission, type Subject } from "@/lib/access/permissions";
import { isOfferedInPreview } from "@/lib/access/preview";
import type { AgencyRecord } from "@/lib/db/registry";

declare const made: unique symbol;

/**
 * Somebody who has proven who they are, or a job. Made in three places only: `requireActor` (every stage of
 * sign-in passed), `systemActor` and the test helper. Holds no database handle: the doors are `readAs` and `writeAs`.
 */
export type Actor = ActorFields & { readonly [made]: true };

/** Where a request came from. */
export type Place = { address: string; userAgent: string };

/** What a snapshot brought back, which somebody walks through without being able to change anything. */
export type Preview = {
  requestId: string;
  /** Beside the agency's own, on the same server. */
  databaseName: string;
  /** Of when it is. */
  at: Date;
};

export type ActorFields = {
  readonly agency: AgencyRecord;
  /** Null: the system. */
  readonly memberId: string | null;
  readonly name: string;
  readonly subjects: readonly Subject[];
  readonly locale: "de" | "en";
  readonly timeZone: string;
  /** ISO number of the weekday a week begins with. */
  readonly weekStart: 1 | 6 | 7;
  readonly currency: string;
  /** The session that the person acts in; jobs and tests have none. */
  readonly sessionId?: string;
  /** When they last gave a password or factor in it. */
  readonly provenAt?: Date;
  /** Jobs and tests have none. */
  readonly place?: Place;
  /** Reads go there and writes are refused, as `lib/access/preview.ts` says. */
  readonly preview?: Preview;
  /** Client-made id of this request: what was done under it once is not done again. */
  readonly receiptId?: string;
};

/** Whether the permission table lets the actor; for what a page offers. The doors ask for themselves. */
export function can(actor: Actor, permission: Permission): boolean {
  return mayDo(actor.subjects, permission) && (!actor.preview || isOfferedInPreview(permission));
}

/** The member's id, for what only people do. Throws a fault, and no refusal, when a job acts: that is our mistake. */
export function memberIdOf(actor: Actor): string {
  if (actor.memberId === null) throw new Error("Only a member can do this, and the actor is the system");
  return actor.memberId;
}
