import type { Client, ClientConfig } from "pg";
import { withClient } from "@/lib/db/with-client";

/** Whatever the server is set to: the same values are written in the same way, and nothing is cut short. */
const SETTINGS = {
  TimeZone: "UTC",
  DateStyle: "ISO, YMD",
  IntervalStyle: "iso_8601",
  extra_float_digits: "1",
  bytea_output: "hex",
  client_encoding: "UTF8",
  search_path: "public",
  statement_timeout: "0",
  idle_in_transaction_session_timeout: "0",
};

/** Runs with a connection for saving and loading, which is gone afterwards, whatever was under way on it. */
export async function withSession<Answer>(
  connection: ClientConfig,
  run: (client: Client) => Promise<Answer>,
): Promise<Answer> {
  return withClient({ connectionTimeoutMillis: 10_000, ...connection, keepAlive: true }, async (client) => {
    for (const [name, value] of Object.entries(SETTINGS)) {
      await client.query("SELECT set_config($1, $2, false)", [name, value]);
    }
    return run(client);
  });
}
