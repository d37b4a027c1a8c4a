import type { Client } from "pg";
import { controlClient } from "@/lib/db/control";

const TOLD_EVERY_MS = 1_000;

/** Writes down now and then how far a snapshot is, against an estimate of what there is. */
export async function reporter(client: Client, snapshotId: string): Promise<(rowsDone: number) => Promise<void>> {
  const rowsTotal = await estimateRows(client);
  let toldAtMs = 0;
  return async (rowsDone) => {
    if (performance.now() - toldAtMs < TOLD_EVERY_MS) return;
    toldAtMs = performance.now();
    await controlClient().snapshot.update({
      where: { id: snapshotId },
      data: { rowsDone, rowsTotal: Math.max(rowsTotal, rowsDone) },
      select: { id: true },
    });
  };
}

/** As the server last counted; a table that it has never looked at counts for what it has seen come and go. */
async function estimateRows(client: Client): Promise<number> {
  const { rows } = await client.query<{ rows: number }>(`
    SELECT coalesce(sum(CASE WHEN reltuples < 0 THEN pg_stat_get_live_tuples(oid) ELSE reltuples END), 0)::float8 AS "rows"
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`);
  return Math.round(rows[0]?.rows ?? 0);
}
