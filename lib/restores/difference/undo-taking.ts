import type { Client } from "pg";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { type AgencyWriter, writeAs } from "@/lib/access/write-as";
import { requireStepUp } from "@/lib/auth/step-up";
import { type AgencyDatabase, agencyConnection } from "@/lib/db/connection";
import { withClient } from "@/lib/db/with-client";
import { DomainError } from "@/lib/errors/domain-error";
import { openSide } from "@/lib/restores/difference/open-side";
import { orderComparison } from "@/lib/restores/difference/order-comparison";
import { undoRows } from "@/lib/restores/difference/undo-rows";
import type { Written } from "@/lib/restores/difference/write-rows";
import { KINDS, type TakenKind, type TakingInput } from "@/lib/restores/difference-schema";

const UNDO_TIMEOUT_MS = 5 * 60_000;
const ROWS_AT_ONCE = 2_000;

/** `stayed`: changed since, or needed by now. */
export type UndoneTaking = { undone: number; stayed: number };

/**
 * Puts back what a taking-back has written, where nobody has changed it since: what came back goes, what was replaced
 * gets its values from before. What stays is marked, for the page to tell.
 *
 * @throws DomainError("not-found"), DomainError("step-up"), DomainError("taking-already-undone")
 */
export async function undoTaking(actor: Actor, { id, takingId }: TakingInput): Promise<UndoneTaking> {
  let databaseName = "";
  const answer = await writeAs(
    actor,
    "restore:choose",
    async ({ tx, record }) => {
      requireStepUp(actor);
      ({ databaseName } = await openSide(actor, id));
      return asOwner({ ...actor.agency, databaseName }, async (owner) => {
        await claim(owner, takingId, actor.name);
        const counts = await undoKinds(tx, owner, takingId);
        await record("restore.taking-undone", { kind: "restore", id }, { takingId, ...counts });
        return counts;
      });
    },
    { timeoutMs: UNDO_TIMEOUT_MS },
  );
  await orderComparison(actor.agency, databaseName);
  return answer;
}

/** Children before their parents. */
async function undoKinds(tx: AgencyWriter, owner: Client, takingId: string): Promise<UndoneTaking> {
  const counts = { undone: 0, stayed: 0 };
  for (const kind of [...KINDS].reverse() as (TakenKind | "member")[]) {
    for await (const rows of takenRows(owner, takingId, kind)) {
      const undone = await undoRows(tx, kind, rows);
      counts.undone += undone.size;
      counts.stayed += rows.length - undone.size;
      await owner.query(
        `UPDATE live.taken SET "isUndone" = "key" = ANY ($3) WHERE "takingId" = $1 AND "kind" = $2 AND "key" = ANY ($4)`,
        [takingId, kind, [...undone], rows.map(({ key }) => key)],
      );
    }
  }
  return counts;
}

async function* takenRows(owner: Client, takingId: string, kind: string): AsyncGenerator<Written[]> {
  let after = "0";
  while (true) {
    const { rows } = await owner.query(
      `SELECT "position"::text AS "at", "key", "before", "after" FROM live.taken
       WHERE "takingId" = $1 AND "kind" = $2 AND "position" > $3 ORDER BY "position" LIMIT ${ROWS_AT_ONCE}`,
      [takingId, kind, after],
    );
    const taken = takenSchema.parse(rows);
    if (taken.length === 0) return;
    yield taken;
    after = taken.at(-1)?.at ?? after;
  }
}

/** Of two at once the second waits here, and then is told. */
async function claim(owner: Client, takingId: string, name: string): Promise<void> {
  const { rows } = await owner.query<{ undoneAt: Date | null }>(
    `SELECT "undoneAt" FROM live.taking WHERE "id" = $1 FOR UPDATE`,
    [takingId],
  );
  if (!rows[0]) throw new DomainError("not-found");
  if (rows[0].undoneAt) throw new DomainError("taking-already-undone");
  await owner.query(`UPDATE live.taking SET "undoneAt" = now(), "undoneByName" = $2 WHERE "id" = $1`, [takingId, name]);
}

async function asOwner<Answer>(side: AgencyDatabase, run: (owner: Client) => Promise<Answer>): Promise<Answer> {
  return withClient(agencyConnection(side, "owner"), async (owner) => {
    await owner.query("BEGIN");
    const answer = await run(owner);
    await owner.query("COMMIT");
    return answer;
  });
}

const rowSchema = z.record(z.string(), z.unknown());
const takenSchema = z.array(
  z.object({ at: z.string(), key: z.string(), before: rowSchema.nullable(), after: rowSchema }),
);
