import { type Writing, writeAs } from "@/lib/access/write-as";
import { systemActor } from "@/lib/jobs/system-actor";
import { operatorsRealm } from "@/lib/operators/realm";

/**
 * The one way to change operators' accounts from outside: on the server, by whoever may run its command line. No page
 * and no operator can make another.
 */
export function changeOperators<T>(job: string, change: (writing: Writing) => Promise<T>): Promise<T> {
  return writeAs(systemActor(operatorsRealm(), job), "operator:write", change);
}
