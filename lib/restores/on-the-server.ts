import { v7 as uuidv7 } from "uuid";
import { writeRegistryAs } from "@/lib/access/write-registry-as";
import { withAgencyLock } from "@/lib/db/agency-lock";
import { controlClient } from "@/lib/db/control";
import type { RestoreStatus } from "@/lib/db/generated/control/enums";
import { systemActor } from "@/lib/jobs/system-actor";
import { operatorsRealm } from "@/lib/operators/realm";
import { readCurrentTerms } from "@/lib/prices/terms";
import { dropSidesOf } from "@/lib/restores/drop-side";
import { loadPreview } from "@/lib/restores/load-preview";
import type { RestoreMove } from "@/lib/restores/rules";
import { recordStep, writeStep } from "@/lib/restores/steps";
import { switchAgency, undoSwitch } from "@/lib/restores/switch";
import { now } from "@/lib/time/clock";

const actor = () => systemActor(operatorsRealm(), "command-line");

/** How a restore that was asked for on the server went. */
export type ServerRestore = { requestId: string; agencyId: string; status: RestoreStatus; errorCode: string | null };

/** Brings a snapshot back beside the live data. Called again for the same snapshot it goes on with what there is. */
export async function previewOnServer(snapshotId: string, reason: string): Promise<ServerRestore> {
  const request = (await findOpen(snapshotId)) ?? (await approve(snapshotId, reason));
  await loadPreview(request.id);
  return outcomeOf(request.id);
}

/** Makes a snapshot the agency's data, with whatever is to be done for it first. */
export async function switchOnServer(
  snapshotId: string,
  reason: string,
  at?: (point: string) => void,
): Promise<ServerRestore> {
  const { requestId, status } = await previewOnServer(snapshotId, reason);
  if (status === "preview") await step(requestId, "orderSwitch");
  await switchAgency(requestId, at);
  return outcomeOf(requestId);
}

/** Puts back what was live before the switch to a snapshot. */
export async function undoOnServer(snapshotId: string): Promise<ServerRestore> {
  const request = await controlClient().restoreRequest.findFirst({
    where: { snapshotId, requestedById: null, status: { in: ["done", "undoing"] }, outcome: "switched" },
    orderBy: { createdAt: "desc" },
    select: { id: true, status: true },
  });
  if (!request) throw new Error(`No switch to ${snapshotId} was made on the server that could be undone.`);
  if (request.status === "done") await step(request.id, "orderUndo");
  await undoSwitch(request.id);
  return outcomeOf(request.id);
}

/** Lets go what was brought back of a snapshot. The live data stays as it is. */
export async function discardOnServer(snapshotId: string): Promise<ServerRestore> {
  const request = await findOpen(snapshotId);
  if (!request) throw new Error(`Nothing of ${snapshotId} was brought back on the server that could be discarded.`);
  const outcome = await outcomeOf(request.id);
  await withAgencyLock(outcome.agencyId, async () => {
    await step(request.id, "discard");
    await dropSidesOf(request.id);
  });
  return outcomeOf(request.id);
}

/** Without a member there is no price to accept: whoever has the server has decided. */
async function approve(snapshotId: string, reason: string): Promise<{ id: string }> {
  const snapshot = await controlClient().snapshot.findFirst({
    where: { id: snapshotId, status: "stored" },
    select: { scopeId: true },
  });
  if (!snapshot) throw new Error(`There is no stored snapshot ${snapshotId}. See: kontor backup list`);
  const { scopeId: agencyId } = snapshot;
  if ((await controlClient().agency.count({ where: { id: agencyId } })) === 0) {
    throw new Error("This is no agency's snapshot. The installation's own are opened by: kontor recovery");
  }
  return writeRegistryAs(actor(), "restore:carry-out", async ({ tx, record }) => {
    const id = uuidv7();
    const { id: termsId } = await readCurrentTerms(tx);
    const request = { id, agencyId, snapshotId, reason, termsId, requestedByName: "Kontor", createdAt: now() };
    await tx.restoreRequest.create({ data: { ...request, status: "approved" }, select: { id: true } });
    await writeStep(tx, actor(), id, "approved");
    await record("restore.approved", { kind: "restore", id, agencyId }, { snapshotId });
    return { id };
  });
}

function findOpen(snapshotId: string): Promise<{ id: string } | null> {
  const open: RestoreStatus[] = ["approved", "loading", "preview", "switching"];
  return controlClient().restoreRequest.findFirst({
    where: { snapshotId, requestedById: null, status: { in: open } },
    select: { id: true },
  });
}

async function step(requestId: string, move: RestoreMove): Promise<void> {
  await writeRegistryAs(actor(), "restore:carry-out", (writing) => recordStep(writing, actor(), { requestId, move }));
}

async function outcomeOf(id: string): Promise<ServerRestore> {
  const { status, errorCode, agencyId } = await controlClient().restoreRequest.findUniqueOrThrow({
    where: { id },
    select: { status: true, errorCode: true, agencyId: true },
  });
  return { requestId: id, agencyId, status, errorCode };
}
