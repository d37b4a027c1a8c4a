import { type AgencyDatabase, agencyConnection } from "@/lib/db/connection";
import { withClient } from "@/lib/db/with-client";
import type { Written } from "@/lib/restores/difference/write-rows";
import type { Kind } from "@/lib/restores/difference-schema";

/** How many records came back, were given the state of then, or stayed as they are. */
export type TakenCounts = { back: number; replaced: number; left: number };

export type TakingRow = { id: string; byId: string | null; byName: string; title: string; counts: TakenCounts };

/** Keeps in the side database what a taking-back has written, all or nothing: written by its owner, read by pages. */
export type TakenStore = {
  add(kind: Kind, written: readonly Written[]): Promise<void>;
  keep(taking: TakingRow): Promise<void>;
};

/** What `run` has not kept is gone with the connection. */
export async function withTakenStore<Answer>(
  side: AgencyDatabase,
  takingId: string,
  run: (store: TakenStore) => Promise<Answer>,
): Promise<Answer> {
  return withClient(agencyConnection(side, "owner"), async (owner) => {
    // The comparison stays what it is meanwhile.
    await owner.query("BEGIN; SELECT pg_advisory_xact_lock_shared(hashtext('live.exchange'))");
    return run({
      add: async (kind, written) => {
        if (written.length === 0) return;
        await owner.query(
          `INSERT INTO live.taken ("takingId", "kind", "key", "before", "after")
           SELECT $1, $2, "key", "before", "after"
           FROM jsonb_to_recordset($3::jsonb) AS r ("key" text, "before" jsonb, "after" jsonb)`,
          [takingId, kind, JSON.stringify(written)],
        );
      },
      keep: async ({ id, byId, byName, title, counts }) => {
        await owner.query(
          `INSERT INTO live.taking ("id", "takenAt", "byId", "byName", "title", "counts")
           VALUES ($1, now(), $2, $3, $4, $5)`,
          [id, byId, byName, title, JSON.stringify(counts)],
        );
        await owner.query("COMMIT");
      },
    });
  });
}

/** For what was kept of a change that then was not made after all. */
export async function forgetTaking(side: AgencyDatabase, takingId: string): Promise<void> {
  await withClient(agencyConnection(side, "owner"), async (owner) => {
    await owner.query(`DELETE FROM live.taken WHERE "takingId" = $1`, [takingId]);
    await owner.query(`DELETE FROM live.taking WHERE "id" = $1`, [takingId]);
  });
}
