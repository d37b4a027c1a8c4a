import { queryAgency } from "@/lib/db/agency-client";
import type { AgencyDatabase } from "@/lib/db/connection";
import { Prisma } from "@/lib/db/generated/agency/client";

/** Sends a statement written by hand. A transaction's `$queryRaw` will do for one, too. */
export type QueryByHand = <Rows = unknown>(
  query: TemplateStringsArray | Prisma.Sql,
  ...values: unknown[]
) => Promise<Rows>;

/** Not Prisma's own, whose engine takes longer than most such statements do. */
export function queryByHand(agency: AgencyDatabase, options?: { keepsPlan: boolean }): QueryByHand {
  return async <Rows>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
    (await queryAgency(agency, "raw" in query ? Prisma.sql(query, ...values) : query, options)) as Rows;
}
