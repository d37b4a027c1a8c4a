import type { Actor } from "@/lib/access/actor";
import { mayDo, type Permission } from "@/lib/access/permissions";
import { databaseToRead } from "@/lib/access/preview";
import { copyCsv } from "@/lib/db/copy-csv";
import type { Prisma } from "@/lib/db/generated/agency/client";
import type { AgencyRecord } from "@/lib/db/registry";
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
  return streamRows<Row>(databaseFor(actor, permission), query);
}

/**
 * The same as CSV that PostgreSQL writes, several times as fast. Every value in the query is cast there.
 *
 * @throws DomainError("forbidden")
 */
export function copyAs(actor: Actor, permission: Permission, query: Prisma.Sql): AsyncGenerator<Buffer> {
  return copyCsv(databaseFor(actor, permission), query);
}

function databaseFor(actor: Actor, permission: Permission): AgencyRecord {
  if (!mayDo(actor.subjects, permission)) throw new DomainError("forbidden");
  return databaseToRead(actor, permission);
}
