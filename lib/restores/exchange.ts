import { setTimeout as wait } from "node:timers/promises";
import { writeRegistryAs } from "@/lib/access/write-registry-as";
import { closeDatabase, openDatabase } from "@/lib/db/close-database";
import { type AgencyDatabase, agencyConnection } from "@/lib/db/connection";
import { controlClient } from "@/lib/db/control";
import { grantAppRole } from "@/lib/db/grants";
import { migrateAgencyDatabase } from "@/lib/db/provision";
import { type AgencyRecord, forgetAgencyRecords, hasMoved, REMEMBERED_MS, type SideRecord } from "@/lib/db/registry";
import { withClient } from "@/lib/db/with-client";
import { logFault } from "@/lib/errors/log-fault";
import { wakeComparison } from "@/lib/jobs/send-job";
import { systemActor } from "@/lib/jobs/system-actor";
import { resealRestored } from "@/lib/keys/reseal-restored";
import { operatorsRealm } from "@/lib/operators/realm";
import { carryOver } from "@/lib/restores/carry-over";
import { checkCarried, checkRestored } from "@/lib/restores/check-brought-back";
import { forgetComparison } from "@/lib/restores/forget-comparison";
import { type RestoreMove, undoUntilAfter } from "@/lib/restores/rules";
import { recordStep } from "@/lib/restores/steps";
import { now } from "@/lib/time/clock";

const worker = () => systemActor(operatorsRealm(), "restore");

export type Exchange = {
  requestId: string;
  agency: AgencyRecord;
  /** What becomes the agency's database. */
  side: SideRecord;
  /** What the agency's database becomes. */
  becomes: "former" | "undone";
  /** Whose rows the side database holds; null: those that were live before. */
  snapshotId: string | null;
  move: Extract<RestoreMove, "completeSwitch" | "completeUndo">;
};

/**
 * Makes another database the agency's. From when the old one is closed nothing can be written anywhere, until the
 * pointer has moved in one transaction; what failed before that is put back as if nothing had been. Under the agency's
 * lock only.
 *
 * @param at told how far it is
 */
export async function exchangeDatabases(exchange: Exchange, at: (point: string) => void = () => {}): Promise<void> {
  const { agency, side, snapshotId } = exchange;
  await migrateAgencyDatabase(side, "read-only");
  await forgetComparison(side);
  // Most of it while people still work: what is left for the seconds of the exchange is what they write until then.
  await carryOver(agency, side);
  if (snapshotId) await checkRestored(side, snapshotId);
  try {
    await shut(agency);
    at("closed");
    await carryOver(agency, side);
    await checkCarried(agency, side);
    at("carried");
    await grantAppRole(side);
    await openDatabase(side);
    await movePointer(exchange);
  } catch (error) {
    // The answer may have been lost, and the pointer moved. Who cannot be asked that leaves all to the sweep.
    if (!(await hasMoved(agency))) {
      await Promise.all([putBack(agency), grantAppRole(side, "read-only")]).catch(logFault);
      throw error;
    }
  }
  at("moved");
  forgetAgencyRecords();
  await settleAside(agency.id, agency);
  await wakeComparison(agency.id, agency.databaseName);
}

/** Whoever looks an agency up from now on is told to wait, and once nobody remembers otherwise its database is closed. */
async function shut(agency: AgencyRecord): Promise<void> {
  await controlClient().agency.update({ where: { id: agency.id }, data: { status: "switching" } });
  await wait(REMEMBERED_MS);
  await closeDatabase(agency);
}

/** Opens an agency again whose exchange came to nothing. */
export async function putBack({ id, databaseName, host, port }: AgencyRecord): Promise<void> {
  await openDatabase({ databaseName, host, port });
  // Not where the pointer has moved after all.
  await controlClient().agency.updateMany({
    where: { id, databaseName, status: "switching" },
    data: { status: "active" },
  });
  forgetAgencyRecords();
}

async function movePointer({ requestId, agency, side, becomes, move }: Exchange): Promise<void> {
  const name = await readName(side);
  await writeRegistryAs(worker(), "restore:carry-out", async (writing) => {
    const { tx } = writing;
    await tx.agency.update({
      where: { id: agency.id, databaseName: agency.databaseName, status: "switching" },
      data: { databaseName: side.databaseName, name, status: "active" },
    });
    await tx.sideDatabase.delete({ where: { databaseName: side.databaseName } });
    const aside = { databaseName: agency.databaseName, agencyId: agency.id, requestId, kind: becomes };
    await tx.sideDatabase.create({ data: { ...aside, dropAfter: undoUntilAfter(now()) } });
    await recordStep(writing, worker(), { requestId, move });
  });
}

/**
 * What is left once the pointer has moved: the database that was put aside can be read, for comparing and taking back,
 * and what came back sealed under former keys is sealed anew. Run twice, it does no harm.
 */
export async function settleAside(agencyId: string, aside: AgencyDatabase): Promise<void> {
  await resealRestored(agencyId);
  await grantAppRole(aside, "read-only");
  await openDatabase(aside);
  const { databaseName } = aside;
  await controlClient().sideDatabase.updateMany({ where: { databaseName, readyAt: null }, data: { readyAt: now() } });
}

async function readName(database: AgencyDatabase): Promise<string> {
  return withClient(agencyConnection(database, "owner"), async (owner) => {
    const { rows } = await owner.query<{ name: string }>(`SELECT "name" FROM "AgencySettings"`);
    if (!rows[0]) throw new Error("What was brought back has no settings");
    return rows[0].name;
  });
}
