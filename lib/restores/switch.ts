import { clearAlarm } from "@/lib/alarms/clearing";
import { takeSnapshot } from "@/lib/backups/take-snapshot";
import { withAgencyLock } from "@/lib/db/agency-lock";
import { controlClient } from "@/lib/db/control";
import { logFault } from "@/lib/errors/log-fault";
import { type Exchange, exchangeDatabases, putBack } from "@/lib/restores/exchange";
import { findSide, findWork, type Work } from "@/lib/restores/find-request";
import { giveUp, isPassing } from "@/lib/restores/giving-up";
import type { RestoreMove } from "@/lib/restores/rules";

type Turn = Pick<Exchange, "becomes" | "move"> & {
  status: "switching" | "undoing";
  /** Which of the databases beside the agency's own is to be its own. */
  from: "preview" | "former";
  giveUp: Extract<RestoreMove, "giveUpSwitch" | "giveUpUndo">;
};

const SWITCH: Turn = {
  status: "switching",
  from: "preview",
  becomes: "former",
  move: "completeSwitch",
  giveUp: "giveUpSwitch",
};
const UNDO: Turn = { status: "undoing", from: "former", becomes: "undone", move: "completeUndo", giveUp: "giveUpUndo" };

/**
 * Makes what was brought back the agency's data. What was live until then is put aside for seven days. Cut off at any
 * point, the live data is untouched or wholly exchanged, and running it again comes to the end; there is nothing to do
 * when it is not this step's turn. What fails is given up, and the choice is open again.
 *
 * @throws what was only passing: then it is to be tried again
 */
export function switchAgency(requestId: string, at?: (point: string) => void): Promise<void> {
  return takeTurn(requestId, SWITCH, at);
}

/** Puts back what was live before a switch. What was written since is put aside in its turn. */
export function undoSwitch(requestId: string, at?: (point: string) => void): Promise<void> {
  return takeTurn(requestId, UNDO, at);
}

async function takeTurn(requestId: string, turn: Turn, at?: (point: string) => void): Promise<void> {
  const found = await findWork(requestId);
  if (found?.status !== turn.status) return;
  try {
    await saveBefore(found);
    at?.("saved");
    await withAgencyLock(found.agency.id, () => exchangeFor(requestId, turn, at));
  } catch (error) {
    if (isPassing(error)) throw error;
    // The exchange was made; what was to be tidied up after it is the sweep's.
    if ((await findWork(requestId))?.status !== turn.status) return void logFault(error);
    await giveUp(found, turn.giveUp, error);
  }
}

async function exchangeFor(requestId: string, turn: Turn, at?: (point: string) => void): Promise<void> {
  // Looked up again: another worker may have been quicker.
  const work = await findWork(requestId);
  if (work?.status !== turn.status) return;
  const side = await findSide(requestId, turn.from);
  if (!side) {
    if (work.agency.status === "switching") await putBack(work.agency);
    throw new Error("What was brought back is no longer there");
  }
  const { becomes, move } = turn;
  const snapshotId = turn.from === "preview" ? work.snapshotId : null;
  await exchangeDatabases({ requestId, agency: work.agency, side, becomes, snapshotId, move }, at);
  await clearAlarm("restore-failed", work.agency.id);
}

/** Once for each order, while people still work: the seconds of the exchange are too short for it. */
async function saveBefore({ id: requestId, status, agency }: Work): Promise<void> {
  const ordered = await controlClient().restoreStep.findFirstOrThrow({
    where: { requestId, status },
    orderBy: { id: "desc" },
    select: { at: true },
  });
  const saved = await controlClient().snapshot.count({
    where: { scopeId: agency.id, cause: "beforeRestore", status: "stored", startedAt: { gte: ordered.at } },
  });
  if (saved === 0) await takeSnapshot(agency, { cause: "beforeRestore" });
}
