import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { parseRow } from "@/lib/access/parse-rows";
import { type AgencyReader, readAs } from "@/lib/access/read-as";
import { type AgencyWriter, writeAs } from "@/lib/access/write-as";
import { DomainError } from "@/lib/errors/domain-error";
import { lockAllImports } from "@/lib/imports/claim";
import type { ImportIdInput } from "@/lib/imports/input-schema";
import { visibleTo } from "@/lib/imports/policy";
import { findRemovable, type Removable } from "@/lib/imports/removable";
import { now } from "@/lib/time/clock";

const UNDO_TIMEOUT_MS = 5 * 60_000;

/** How much goes, or went. */
export type ImportUndo = {
  entries: number;
  /** Of these, how many somebody has changed since. */
  changedEntries: number;
  clients: number;
  projects: number;
  tasks: number;
  members: number;
};

/** What undoing would remove. */
export async function previewUndo(actor: Actor, { id }: ImportIdInput): Promise<ImportUndo> {
  const reader = readAs(actor, "import:run");
  return { ...(await countEntries(reader, id)), ...countsOf(await findRemovable(reader, id)) };
}

/** Removes the entries of an import, changed ones too, and what it created and nothing else uses. The file can be imported anew. */
export async function undoImport(actor: Actor, { id }: ImportIdInput): Promise<ImportUndo> {
  return writeAs(
    actor,
    "import:run",
    async ({ tx, record }) => {
      await lockAllImports(tx);
      const batch = await tx.importBatch.findFirst({ where: { id, AND: visibleTo(actor) }, select: { status: true } });
      if (!batch) throw new DomainError("not-found");
      if (batch.status !== "done") throw new DomainError("changed-elsewhere");
      const removable = await findRemovable(tx, id);
      const undo = { ...(await countEntries(tx, id)), ...countsOf(removable) };
      await remove(tx, id, removable);
      await tx.importBatch.update({
        where: { id },
        data: { status: "undone", undoneAt: now(), createdMemberIds: [] },
        select: { id: true },
      });
      await record("import.undone", { kind: "import", id }, undo);
      return undo;
    },
    { timeoutMs: UNDO_TIMEOUT_MS },
  );
}

async function countEntries(reader: Pick<AgencyReader, "$queryRaw">, id: string) {
  const rows = await reader.$queryRaw`
    SELECT count(*)::int AS "entries", count(*) FILTER (WHERE "version" > 1)::int AS "changedEntries"
    FROM "TimeEntry" WHERE "importBatchId" = ${id}::uuid`;
  return parseRow(entriesSchema, rows);
}

const entriesSchema = z.object({ entries: z.number(), changedEntries: z.number() });

/** What holds others comes after them. */
async function remove(tx: AgencyWriter, id: string, removable: Removable): Promise<void> {
  await tx.timeEntry.deleteMany({ where: { importBatchId: id } });
  await tx.task.deleteMany({ where: { id: { in: removable.taskIds } } });
  await tx.project.deleteMany({ where: { id: { in: removable.projectIds } } });
  await tx.client.deleteMany({ where: { id: { in: removable.clientIds } } });
  await tx.member.deleteMany({ where: { id: { in: removable.memberIds } } });
}

function countsOf({ clientIds, projectIds, taskIds, memberIds }: Removable) {
  return {
    clients: clientIds.length,
    projects: projectIds.length,
    tasks: taskIds.length,
    members: memberIds.length,
  };
}
