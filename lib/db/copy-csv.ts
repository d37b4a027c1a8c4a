import { type AgencyDatabase, agencyConnection } from "@/lib/db/connection";
import { copyOutOf } from "@/lib/db/copy-streams";
import type { Prisma } from "@/lib/db/generated/agency/client";
import { closeClient, openClient } from "@/lib/db/with-client";

const BUFFER_BYTES = 262_144;

/**
 * What a query selects, as PostgreSQL writes it in CSV, no faster than it is read. On a connection of its own, which ends
 * with the last row, or when nobody reads on. Values are texts to the query: it casts them.
 */
export async function* copyCsv(agency: AgencyDatabase, query: Prisma.Sql): AsyncGenerator<Buffer> {
  const client = await openClient(agencyConnection(agency, "app"));
  try {
    await client.query("BEGIN READ ONLY");
    const { sql, settings } = withSettings(query);
    await client.query("SELECT set_config(s.name, s.value, true) FROM unnest($1::text[], $2::text[]) s (name, value)", [
      Object.keys(settings),
      Object.values(settings),
    ]);
    yield* copyOutOf(client, `COPY (${sql}) TO STDOUT (FORMAT csv)`, { highWaterMark: BUFFER_BYTES });
    await client.query("COMMIT");
  } finally {
    await closeClient(client);
  }
}

/** COPY takes no parameters. Values wait in settings of the transaction, so that none is ever part of the statement. */
function withSettings({ strings, values }: Prisma.Sql): { sql: string; settings: Record<string, string> } {
  const settings: Record<string, string> = {};
  let sql = strings[0] ?? "";
  for (const [index, value] of values.entries()) {
    if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") {
      throw new TypeError("Only texts, numbers and booleans can be values of a COPY");
    }
    const name = `kontor.value_${index}`;
    settings[name] = String(value);
    sql += `current_setting('${name}')${strings[index + 1] ?? ""}`;
  }
  return { sql, settings };
}
