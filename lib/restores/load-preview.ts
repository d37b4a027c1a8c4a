import { writeRegistryAs } from "@/lib/access/write-registry-as";
import { clearAlarm } from "@/lib/alarms/clearing";
import { loadSnapshot } from "@/lib/backups/load-snapshot";
import { SnapshotError } from "@/lib/backups/snapshot-error";
import { withAgencyLock } from "@/lib/db/agency-lock";
import { controlClient } from "@/lib/db/control";
import { grantAppRole } from "@/lib/db/grants";
import { newDatabaseName } from "@/lib/db/provision";
import type { SideRecord } from "@/lib/db/registry";
import { logFault } from "@/lib/errors/log-fault";
import { wakeComparison } from "@/lib/jobs/send-job";
import { systemActor } from "@/lib/jobs/system-actor";
import { operatorsRealm } from "@/lib/operators/realm";
import { carryOver } from "@/lib/restores/carry-over";
import { dropSidesOf } from "@/lib/restores/drop-side";
import { findWork, type Work } from "@/lib/restores/find-request";
import { giveUp, isPassing } from "@/lib/restores/giving-up";
import { recordStep } from "@/lib/restores/steps";
import { now } from "@/lib/time/clock";

const GIVEN_UP_AFTER_MS = 86_400_000;

const worker = () => systemActor(operatorsRealm(), "restore");

/**
 * Brings an approved request's snapshot back into a database beside the agency's own, for looking at only. The live
 * data is read and never written. Run again after it was cut off, it begins anew; there is nothing to do when it is
 * no longer this step's turn.
 *
 * @throws DomainError("backup-or-restore-runs"), or what was only passing: then it is to be tried again
 * @param at told how far it is
 */
export async function loadPreview(requestId: string, at: (point: string) => void = () => {}): Promise<void> {
  const found = await findWork(requestId);
  if (!found) return;
  await withAgencyLock(found.agency.id, async () => {
    const work = await findWork(requestId);
    if (work?.status !== "approved" && work?.status !== "loading") return;
    if (work.status === "approved") await begin(work);
    if (await hasTakenTooLong(work))
      return giveUp(work, "fail", new SnapshotError("interrupted", "Loading it never ended"));
    try {
      // What one that was cut off has left.
      await dropSidesOf(work.id, "preview");
      await load(work, at);
    } catch (error) {
      // What cannot be dropped now is dropped by the sweep.
      await dropSidesOf(work.id, "preview").catch(logFault);
      if (isPassing(error)) throw error;
      await giveUp(work, "fail", error);
    }
  });
}

async function begin({ id: requestId }: Work): Promise<void> {
  await writeRegistryAs(worker(), "restore:carry-out", (writing) =>
    recordStep(writing, worker(), { requestId, move: "load" }),
  );
}

/** What takes the worker down with it each time must not be tried for ever. */
async function hasTakenTooLong({ id: requestId }: Work): Promise<boolean> {
  const begun = await controlClient().restoreStep.findFirst({
    where: { requestId, status: "loading" },
    orderBy: { id: "desc" },
    select: { at: true },
  });
  return begun !== null && now().getTime() - begun.at.getTime() > GIVEN_UP_AFTER_MS;
}

async function load(work: Work, at: (point: string) => void): Promise<void> {
  const side = await addSide(work);
  at("begun");
  await loadSnapshot(work.snapshotId, side, {
    migrateForward: true,
    onProgress: (done, total) => report(work, done, total),
  });
  at("loaded");
  await carryOver(work.agency, side);
  at("carried");
  await grantAppRole(side, "read-only");
  await writeRegistryAs(worker(), "restore:carry-out", async (writing) => {
    const { databaseName } = side;
    await writing.tx.sideDatabase.update({ where: { databaseName }, data: { readyAt: now() } });
    await recordStep(writing, worker(), { requestId: work.id, move: "openPreview" });
  });
  await clearAlarm("restore-failed", work.agency.id);
  await wakeComparison(work.agency.id, side.databaseName);
}

/** The row comes before the database: whatever happens, somebody knows of it. */
async function addSide({ id: requestId, agency }: Work): Promise<SideRecord> {
  const side = { databaseName: newDatabaseName(), agencyId: agency.id, requestId, kind: "preview" as const };
  await controlClient().sideDatabase.create({ data: side, select: { databaseName: true } });
  return { ...side, isReady: false, host: agency.host, port: agency.port };
}

async function report({ id }: Work, rowsDone: number, rowsTotal: number): Promise<void> {
  await controlClient().restoreRequest.update({ where: { id }, data: { rowsDone, rowsTotal }, select: { id: true } });
}
