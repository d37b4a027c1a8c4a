import type { RestoreOutcome, RestoreStatus, SideDatabaseKind, StepBy } from "@/lib/db/generated/control/enums";

type Rule = { from: readonly RestoreStatus[]; to: RestoreStatus; by: readonly StepBy[] };

/**
 * The one table of how a restore goes on: what may be done where it stands, who may do it, and where it stands then.
 * What is not listed is refused.
 */
const MOVES = {
  /** To the price, by the words that were shown. Nothing is loaded before it. */
  acceptPrice: { from: ["requested"], to: "accepted", by: ["member"] },
  withdraw: { from: ["requested", "accepted", "approved"], to: "withdrawn", by: ["member"] },
  /** The system approves what the terms let through by itself. */
  approve: { from: ["accepted"], to: "approved", by: ["operator", "system"] },
  refuse: { from: ["accepted"], to: "refused", by: ["operator"] },
  load: { from: ["approved"], to: "loading", by: ["system"] },
  openPreview: { from: ["loading"], to: "preview", by: ["system"] },
  /** A request made on the server has no member: there the system chooses, as it was told to on the command line. */
  discard: { from: ["preview"], to: "discarded", by: ["member", "system"] },
  /** With the single records that were taken back; the live data stays. */
  finish: { from: ["preview"], to: "done", by: ["member"] },
  orderSwitch: { from: ["preview"], to: "switching", by: ["member", "system"] },
  completeSwitch: { from: ["switching"], to: "done", by: ["system"] },
  /** Nothing live was touched: the choice is open again. */
  giveUpSwitch: { from: ["switching"], to: "preview", by: ["system"] },
  orderUndo: { from: ["done"], to: "undoing", by: ["member", "system"] },
  completeUndo: { from: ["undoing"], to: "undone", by: ["system"] },
  giveUpUndo: { from: ["undoing"], to: "done", by: ["system"] },
  /** Before anything live was touched. */
  fail: { from: ["approved", "loading", "preview"], to: "failed", by: ["system"] },
} as const satisfies Record<string, Rule>;

export type RestoreMove = keyof typeof MOVES;

export const RESTORE_MOVES = Object.keys(MOVES) as RestoreMove[];

/** What is written down and told: that it was asked for, and each move since. */
export type RestoreEvent = RestoreMove | "request";

export const RESTORE_EVENTS: readonly RestoreEvent[] = ["request", ...RESTORE_MOVES];

/** While a request stands here the agency can make no other one, and its snapshot is kept. */
export const OPEN_STATUSES = [
  "requested",
  "accepted",
  "approved",
  "loading",
  "preview",
  "switching",
  "undoing",
] as const satisfies RestoreStatus[];

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const UNDO_DAYS = 7;

/** Where the request stands after the move; null when the move is not possible where it stands. */
export function nextStatus(status: RestoreStatus, move: RestoreMove): RestoreStatus | null {
  return statusesBefore(move).includes(status) ? MOVES[move].to : null;
}

export function statusesBefore(move: RestoreMove): RestoreStatus[] {
  return [...MOVES[move].from];
}

export function statusAfter(move: RestoreMove): RestoreStatus {
  return MOVES[move].to;
}

export function isMoveOf(by: StepBy, move: RestoreMove): boolean {
  const movers: readonly StepBy[] = MOVES[move].by;
  return movers.includes(by);
}

export function isOpen(status: RestoreStatus): boolean {
  const open: readonly RestoreStatus[] = OPEN_STATUSES;
  return open.includes(status);
}

/**
 * Which database lies beside today's data where a request stands, to be compared with them and to take single records
 * back from; null: none. It may be over by then.
 */
export function sideKindOf({ status, outcome }: Pick<Switched, "status" | "outcome">): SideDatabaseKind | null {
  if (status === "preview") return "preview";
  if (status === "done" && outcome === "switched") return "former";
  return status === "undone" ? "undone" : null;
}

type Switched = { status: RestoreStatus; outcome: RestoreOutcome | null; undoUntil: Date | null };

export function mayUndo({ status, outcome, undoUntil }: Switched, now: Date): boolean {
  return status === "done" && outcome === "switched" && undoUntil !== null && now < undoUntil;
}

/** Until when a switch made now can be undone: seven times 24 hours, whatever the clocks do. */
export function undoUntilAfter(switchedAt: Date): Date {
  return new Date(switchedAt.getTime() + UNDO_DAYS * DAY_MS);
}

/** By when the operator decides on what was accepted now. */
export function promisedAtAfter(acceptedAt: Date, promisedHours: number): Date {
  return new Date(acceptedAt.getTime() + promisedHours * HOUR_MS);
}
