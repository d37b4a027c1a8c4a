import { type AgencyDatabase, agencyConnection } from "@/lib/db/connection";
import type { Prisma } from "@/lib/db/generated/agency/client";
import { closeClient, openClient } from "@/lib/db/with-client";

/** Few enough to be small, many enough that the way to the database and back does not count. */
const CHUNK_ROWS = 4_000;

/**
 * The rows of a query in chunks, each of them asked for when the one before is used up. On a connection of its own,
 * which ends with the last row, or when nobody reads on.
 *
 * @returns rows as the query selects their columns
 */
export async function* streamRows<Row extends readonly unknown[]>(
  agency: AgencyDatabase,
  { text, values }: Prisma.Sql,
): AsyncGenerator<Row[]> {
  const client = await openClient(agencyConnection(agency, "app"));
  try {
    await client.query("BEGIN READ ONLY");
    // All of it is wanted, so the plan is the one that ends first, not the one that begins first.
    await client.query("SET LOCAL cursor_tuple_fraction = 1");
    await client.query(`DECLARE "rows" NO SCROLL CURSOR FOR ${text}`, values);
    for (;;) {
      const { rows } = await client.query<unknown[]>({ text: `FETCH ${CHUNK_ROWS} FROM "rows"`, rowMode: "array" });
      if (rows.length > 0) yield rows as unknown as Row[];
      if (rows.length < CHUNK_ROWS) return;
    }
  } finally {
    await closeClient(client);
  }
}
