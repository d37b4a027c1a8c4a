import { v7 as uuidv7 } from "uuid";
import type { Actor } from "@/lib/access/actor";
import type { RegistryWriter, RegistryWriting } from "@/lib/access/write-registry-as";
import type { EventAction } from "@/lib/audit/event-actions";
import type { Prisma } from "@/lib/db/generated/control/client";
import type { RestoreStatus } from "@/lib/db/generated/control/enums";
import { DomainError } from "@/lib/errors/domain-error";
import { issueInvoice } from "@/lib/invoices/issuing";
import { tellOfStep } from "@/lib/restores/notices";
import { moverOf, visibleTo } from "@/lib/restores/policy";
import {
  isMoveOf,
  promisedAtAfter,
  type RestoreMove,
  statusAfter,
  statusesBefore,
  undoUntilAfter,
} from "@/lib/restores/rules";
import { now } from "@/lib/time/clock";

export const STEP_SELECT = {
  id: true,
  agencyId: true,
  snapshotId: true,
  status: true,
  outcome: true,
  requestedById: true,
  requestedByName: true,
  promisedAt: true,
  undoUntil: true,
  terms: true,
} as const satisfies Prisma.RestoreRequestSelect;

export type SteppedRequest = Prisma.RestoreRequestGetPayload<{ select: typeof STEP_SELECT }>;

export type Step = {
  requestId: string;
  move: RestoreMove;
  /** What the agency and the operator may read; the reason of a refusal is one. */
  note?: string;
  /** Of a failure. */
  errorCode?: string;
};

/** With these the agency has had what it ordered, and gets its invoice. */
const CHARGED: Partial<Record<RestoreMove, "discarded" | "restored">> = {
  discard: "discarded",
  finish: "restored",
  completeSwitch: "restored",
};

const EVENTS: Record<RestoreMove, EventAction> = {
  acceptPrice: "restore.price-accepted",
  withdraw: "restore.withdrawn",
  approve: "restore.approved",
  refuse: "restore.refused",
  load: "restore.loading-begun",
  openPreview: "restore.previewed",
  discard: "restore.discarded",
  finish: "restore.finished",
  orderSwitch: "restore.switch-ordered",
  completeSwitch: "restore.switched",
  giveUpSwitch: "restore.switch-given-up",
  orderUndo: "restore.undo-ordered",
  completeUndo: "restore.undone",
  giveUpUndo: "restore.undo-given-up",
  fail: "restore.failed",
};

/**
 * Takes one step with a request: changes where it stands, writes the step down for good, and tells the log. Of two at
 * once one does it, and the other is told "restore-moved-on". Throws "not-found" for another agency's request, and
 * "forbidden" when the step is not the actor's to take.
 */
export async function recordStep(writing: RegistryWriting, actor: Actor, step: Step): Promise<SteppedRequest> {
  const { requestId, move, note, errorCode } = step;
  if (!isMoveOf(moverOf(actor), move)) throw new DomainError("forbidden");
  await claim(writing.tx, actor, step);
  const request = await writing.tx.restoreRequest.findUniqueOrThrow({ where: { id: requestId }, select: STEP_SELECT });
  const stepId = await writeStep(writing.tx, actor, requestId, statusAfter(move), note);
  const detail = { ...(note ? { note } : {}), ...(errorCode ? { errorCode } : {}) };
  await writing.record(EVENTS[move], { kind: "restore", id: requestId, agencyId: request.agencyId }, detail);
  const outcome = CHARGED[move];
  if (outcome) await issueInvoice(writing, request, outcome);
  await tellOfStep(writing, request, { move, stepId });
  return request;
}

/** What was done, by whom, and where the request stands since. */
export async function writeStep(
  tx: RegistryWriter,
  actor: Actor,
  requestId: string,
  status: RestoreStatus,
  note?: string,
): Promise<string> {
  const byKind = moverOf(actor);
  const by = byKind === "system" ? { byKind } : { byKind, byId: actor.memberId, byName: actor.name };
  const step = { id: uuidv7(), requestId, status, at: now(), note: note ?? null, ...by };
  await tx.restoreStep.create({ data: step, select: { id: true } });
  return step.id;
}

/** Compares and sets in one statement, so that of two at once one is too late. */
async function claim(tx: RegistryWriter, actor: Actor, step: Step): Promise<void> {
  const { requestId: id, move } = step;
  const where = { id, ...visibleTo(actor), ...(isChosenFor(actor, move) ? { requestedById: null } : {}) };
  const known = await tx.restoreRequest.findFirst({ where, select: { terms: { select: { promisedHours: true } } } });
  if (!known) throw new DomainError("not-found");
  const { count } = await tx.restoreRequest.updateMany({
    where: { ...where, status: { in: statusesBefore(move) }, ...(move === "orderUndo" ? stillUndoable() : {}) },
    data: { status: statusAfter(move), ...whatItSets(step, known.terms.promisedHours) },
  });
  if (count === 0) throw new DomainError("restore-moved-on");
}

/** The system chooses where no member ordered, and never for one who did. */
function isChosenFor(actor: Actor, move: RestoreMove): boolean {
  return moverOf(actor) === "system" && isMoveOf("member", move);
}

function stillUndoable() {
  return { outcome: "switched", undoUntil: { gt: now() } } as const;
}

function whatItSets(
  { move, note, errorCode }: Step,
  promisedHours: number,
): Prisma.RestoreRequestUpdateManyArgs["data"] {
  switch (move) {
    case "acceptPrice":
      return { promisedAt: promisedAtAfter(now(), promisedHours) };
    case "refuse":
      return { refusalReason: note ?? "" };
    case "load":
      return { rowsDone: 0, rowsTotal: 0 };
    case "finish":
      return { outcome: "recordsTaken" };
    case "completeSwitch":
      return { outcome: "switched", undoUntil: undoUntilAfter(now()) };
    case "orderSwitch":
    case "orderUndo":
      return { errorCode: null };
    case "fail":
    case "giveUpSwitch":
    case "giveUpUndo":
      return { errorCode: errorCode ?? "fault" };
    default:
      return {};
  }
}
