import type { Actor } from "@/lib/access/actor";
import { mayDo, type Permission } from "@/lib/access/permissions";
import { databaseToRead } from "@/lib/access/preview";
import type { Prisma } from "@/lib/db/generated/agency/client";
import { streamRows } from "@/lib/db/stream-rows";
import { DomainError } from "@/lib/errors/domain-error";

/**
 * Reads more rows than memory should hold, in chunks. Refuses at once, as `readAs` does, and as with it: which rows exist
 * for the actor is the query's business.
 *
 * @throws DomainError("forbidden")
 */
export function streamAs<Row extends readonly unknown[]>(
  actor: Actor,
  permission: Permission,
  query: Prisma.Sql,
): AsyncGenerator<Row[]> {
  if (!mayDo(actor.subjects, permission)) throw new DomainError("forbidden");
  return streamRows<Row>(databaseToRead(actor, permission), query);
}
