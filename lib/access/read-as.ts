import type { Actor } from "@/lib/access/actor";
import { mayDo, type Permission } from "@/lib/access/permissions";
import { databaseToRead } from "@/lib/access/preview";
import { type QueryByHand, queryByHand } from "@/lib/access/query-by-hand";
import { type AgencyClient, agencyClient } from "@/lib/db/agency-client";
import type { AgencyDatabase } from "@/lib/db/connection";
import type { Prisma } from "@/lib/db/generated/agency/client";
import { DomainError } from "@/lib/errors/domain-error";

const READS = [
  "findUnique",
  "findUniqueOrThrow",
  "findFirst",
  "findFirstOrThrow",
  "findMany",
  "count",
  "aggregate",
  "groupBy",
] as const;

type ModelProperty = Uncapitalize<Prisma.ModelName>;

/** Every table of one agency, to read from. */
export type AgencyReader = {
  [Model in ModelProperty]: Pick<AgencyClient[Model], (typeof READS)[number] & keyof AgencyClient[Model]>;
} & {
  $queryRaw: QueryByHand;
  /**
   * The same for a statement of one text, or few, that is asked all the time: PostgreSQL plans it once a connection.
   * Not where the best plan depends on what is asked: planned for any, a year's report takes twice as long.
   */
  $queryKept: QueryByHand;
};

const readers = new WeakMap<AgencyClient, AgencyReader>();

/**
 * The one way to read an agency's data. Throws "forbidden" at once when the actor lacks the permission. It says whether,
 * not what: which rows exist for the actor is the business of a noun's `visibleTo`.
 */
export function readAs(actor: Actor, permission: Permission): AgencyReader {
  if (!mayDo(actor.subjects, permission)) throw new DomainError("forbidden");
  return readerOf(databaseToRead(actor, permission));
}

function readerOf(agency: AgencyDatabase): AgencyReader {
  const client = agencyClient(agency);
  const known = readers.get(client);
  if (known) return known;
  const reader = client.$extends({
    client: { $queryRaw: queryByHand(agency), $queryKept: queryByHand(agency, { keepsPlan: true }) },
    query: {
      $allModels: {
        $allOperations({ operation, args, query }) {
          // The type forbids writing; this also stops what a cast lets through.
          if (!(READS as readonly string[]).includes(operation)) throw new Error(`readAs cannot ${operation}`);
          return query(args);
        },
      },
    },
  }) as unknown as AgencyReader;
  readers.set(client, reader);
  return reader;
}
