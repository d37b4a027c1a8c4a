import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { type AgencyWriter, type Writing, writeAs } from "@/lib/access/write-as";
import { requireStepUp } from "@/lib/auth/step-up";
import type { AgencyRecord } from "@/lib/db/registry";
import { logFault } from "@/lib/errors/log-fault";
import { resealRestored } from "@/lib/keys/reseal-restored";
import { findChosen } from "@/lib/restores/difference/chosen";
import { findClashes } from "@/lib/restores/difference/clashes";
import { type Fit, fitting } from "@/lib/restores/difference/fit-rows";
import { type FormerRow, formerEntries, loadFormerRows } from "@/lib/restores/difference/former-rows";
import { openSide, type Side } from "@/lib/restores/difference/open-side";
import { orderComparison } from "@/lib/restores/difference/order-comparison";
import { forgetTaking, type TakenCounts, type TakenStore, withTakenStore } from "@/lib/restores/difference/taken-store";
import { titleOf } from "@/lib/restores/difference/title";
import { existingKeys, insertRows, keyOfRow, replaceRows } from "@/lib/restores/difference/write-rows";
import { KINDS, type Kind, type TakeBackInput } from "@/lib/restores/difference-schema";

/** A hundred thousand entries take half a minute. */
const TAKING_TIMEOUT_MS = 5 * 60_000;

export type Taken = { takingId: string } & TakenCounts;

/**
 * Takes single records out of a database beside the agency's own back into today's data: what is gone is created
 * again under its id, parents first; what is there and differs is left, or given the state of then, as was chosen.
 * All or nothing. Running timers are never brought back, nor what a later import has brought anew.
 *
 * @throws DomainError("not-found"), DomainError("step-up"), DomainError("too-much-to-take"), DomainError("name-taken")
 */
export async function takeBack(actor: Actor, input: TakeBackInput): Promise<Taken> {
  let kept: { database: AgencyRecord; takingId: string } | undefined;
  const run = async ({ tx, record }: Writing): Promise<Taken> => {
    requireStepUp(actor);
    const side = await openSide(actor, input.id);
    const database = { ...actor.agency, databaseName: side.databaseName };
    const takingId = uuidv7();
    return withTakenStore(database, takingId, async (store) => {
      const counts = await write(tx, side, store, input);
      const title = await titleOf(side.reader, input);
      await record("restore.records-taken", { kind: "restore", id: input.id }, { takingId, ...counts });
      await store.keep({ id: takingId, byId: actor.memberId, byName: actor.name, title, counts });
      kept = { database, takingId };
      return { takingId, ...counts };
    });
  };
  const taken = await writeAs(actor, "restore:choose", run, { timeoutMs: TAKING_TIMEOUT_MS }).catch(async (error) => {
    // Kept beside the live data, which in the end did not change.
    if (kept) await forgetTaking(kept.database, kept.takingId);
    throw error;
  });
  if (kept) await settle(actor, kept.database).catch(logFault);
  return taken;
}

/** What came back sealed may be under a key that was replaced since; and what differs is less by now. */
async function settle(actor: Actor, { databaseName }: AgencyRecord): Promise<void> {
  await resealRestored(actor.agency.id);
  await orderComparison(actor.agency, databaseName);
}

async function write(tx: AgencyWriter, side: Side, store: TakenStore, input: TakeBackInput): Promise<TakenCounts> {
  const chosen = await findChosen(side.reader, tx, input);
  const rows = await loadFormerRows(side.reader, chosen.keys);
  const adapt = fitting({
    clashes: await findClashes(tx, rows),
    importIds: await listImportIds(tx),
    newNames: new Map(input.renamedIds.map((id, index) => [id, input.newNames[index] ?? ""])),
  });
  const counts: TakenCounts = { back: 0, replaced: 0, left: 0 };
  const go = async (kind: Kind, some: readonly FormerRow[], replaces: boolean) => {
    const done = await writeKind(tx, store, kind, fitted(kind, some, adapt), replaces);
    counts.back += done.back;
    counts.replaced += done.replaced;
    counts.left += some.length - done.back - done.replaced;
  };
  const replaces = input.conflicts === "replace";
  // An account comes back when it is gone, and is never changed.
  for (const kind of KINDS.filter((one) => one !== "time-entry")) {
    await go(kind, rows.get(kind) ?? [], replaces && kind !== "member");
  }
  for await (const entries of formerEntries(side.reader, input)) {
    await go("time-entry", await withoutReimported(tx, entries.filter(isFinished)), replaces);
  }
  return counts;
}

async function writeKind(
  tx: AgencyWriter,
  store: TakenStore,
  kind: Kind,
  rows: readonly FormerRow[],
  replaces: boolean,
): Promise<{ back: number; replaced: number }> {
  if (rows.length === 0) return { back: 0, replaced: 0 };
  const existing = await existingKeys(tx, kind, rows);
  const back = await insertRows(
    tx,
    kind,
    rows.filter((row) => !existing.has(keyOfRow(kind, row))),
  );
  const replaced = replaces
    ? await replaceRows(
        tx,
        kind,
        rows.filter((row) => existing.has(keyOfRow(kind, row))),
      )
    : [];
  await store.add(kind, [...back, ...replaced]);
  return { back: back.length, replaced: replaced.length };
}

function fitted(kind: Kind, rows: readonly FormerRow[], adapt: Fit): FormerRow[] {
  return rows.map((row) => adapt(kind, row)).filter((row) => row !== null);
}

function isFinished({ durationSeconds }: FormerRow): boolean {
  return durationSeconds !== null;
}

/** What was imported, undone and imported again is there already, under other ids. */
async function withoutReimported(tx: AgencyWriter, entries: FormerRow[]): Promise<FormerRow[]> {
  const fingerprints = entries.flatMap(({ importFingerprint: print }) => (typeof print === "string" ? [print] : []));
  if (fingerprints.length === 0) return entries;
  const there = await tx.timeEntry.findMany({
    where: { importFingerprint: { in: fingerprints } },
    select: { id: true, importFingerprint: true },
  });
  const owners = new Map(there.map(({ id, importFingerprint }) => [importFingerprint, id]));
  return entries.filter(({ id, importFingerprint: print }) => {
    const owner = typeof print === "string" ? owners.get(print) : undefined;
    return owner === undefined || owner === id;
  });
}

async function listImportIds(tx: AgencyWriter): Promise<Set<string>> {
  const rows = await tx.$queryRaw`SELECT "id"::text FROM "ImportBatch" WHERE "status" = 'done'`;
  return new Set(idsSchema.parse(rows).map(({ id }) => id));
}

const idsSchema = z.array(z.object({ id: z.string() }));
