import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RestoreStatus, StepBy } from "@/lib/db/generated/control/enums";
import {
  isMoveOf,
  isOpen,
  mayUndo,
  nextStatus,
  RESTORE_MOVES,
  type RestoreMove,
  sideKindOf,
  undoUntilAfter,
} from "@/lib/restores/rules";

const ENDS: RestoreStatus[] = ["withdrawn", "refused", "discarded", "done", "undone", "failed"];

/** Those after which it stands where it stood before: nothing was touched, and the person decides anew. */
const SETBACKS: RestoreMove[] = ["giveUpSwitch", "giveUpUndo"];

/** Any sequence of moves, of which those that are not possible where it stands are refused. */
const anySequence = fc.array(fc.constantFrom(...RESTORE_MOVES), { maxLength: 60 });

function follow(moves: RestoreMove[]): { status: RestoreStatus; made: RestoreMove[] } {
  let status: RestoreStatus = "requested";
  const made: RestoreMove[] = [];
  for (const move of moves) {
    const next = nextStatus(status, move);
    if (!next) continue;
    status = next;
    made.push(move);
  }
  return { status, made };
}

function movesFrom(status: RestoreStatus): RestoreMove[] {
  return RESTORE_MOVES.filter((move) => nextStatus(status, move) !== null);
}

describe("a restore request", () => {
  it("loads nothing before its price is accepted and it is approved, whatever is tried", () => {
    fc.assert(
      fc.property(anySequence, (moves) => {
        const { made } = follow(moves);
        const loaded = made.indexOf("load");
        if (loaded === -1) return;
        expect(made.slice(0, loaded)).toEqual(["acceptPrice", "approve"]);
      }),
    );
  });

  it("touches the live data only after somebody has seen the preview and ordered it", () => {
    fc.assert(
      fc.property(anySequence, (moves) => {
        const { made } = follow(moves);
        for (const [index, move] of made.entries()) {
          if (move === "completeSwitch") expect(made[index - 1]).toBe("orderSwitch");
          if (move === "orderSwitch") expect(made.slice(0, index)).toContain("openPreview");
          if (move === "completeUndo") expect(made[index - 1]).toBe("orderUndo");
        }
      }),
    );
  });

  it("comes to an end however it goes on, unless a switch or an undo keeps being given up", () => {
    const choices = fc.infiniteStream(fc.nat());
    fc.assert(
      fc.property(choices, (numbers) => {
        let status: RestoreStatus = "requested";
        for (let step = 0; step < 12 && !ENDS.includes(status); step += 1) {
          const possible = movesFrom(status).filter((move) => !SETBACKS.includes(move));
          expect(possible).not.toEqual([]);
          const chosen = possible[(numbers.next().value ?? 0) % possible.length] as RestoreMove;
          status = nextStatus(status, chosen) as RestoreStatus;
        }
        expect(ENDS).toContain(status);
      }),
    );
  });

  it("goes on from no end but a switch, which can be undone", () => {
    const going = ENDS.flatMap((status) => movesFrom(status).map((move) => [status, move]));
    expect(going).toEqual([["done", "orderUndo"]]);
  });

  it("is open exactly where it has not ended", () => {
    fc.assert(
      fc.property(anySequence, (moves) => {
        const { status } = follow(moves);
        expect(isOpen(status)).toBe(!ENDS.includes(status));
      }),
    );
  });

  it("leaves the worker's turns to the worker, and the decision to others than the agency", () => {
    const movesOf = (by: StepBy) => RESTORE_MOVES.filter((move) => isMoveOf(by, move));
    expect(movesOf("member")).toEqual(["acceptPrice", "withdraw", "discard", "finish", "orderSwitch", "orderUndo"]);
    expect(movesOf("operator")).toEqual(["approve", "refuse"]);
    for (const move of ["acceptPrice", "refuse", "withdraw"]) expect(movesOf("system")).not.toContain(move);
  });
});

describe("a database beside today's data", () => {
  it.each(["requested", "loading", "switching", "undoing", "discarded"] as const)("is none for %s", (status) => {
    expect(sideKindOf({ status, outcome: null })).toBeNull();
    expect(sideKindOf({ status, outcome: "switched" })).toBeNull();
  });

  it("is none once single records were taken back and that was all", () => {
    expect(sideKindOf({ status: "done", outcome: "recordsTaken" })).toBeNull();
  });

  it.each([
    ["preview", null, "preview"],
    ["done", "switched", "former"],
    ["undone", "switched", "undone"],
  ] as const)("is for %s after %s the %s one", (status, outcome, kind) => {
    expect(sideKindOf({ status, outcome })).toBe(kind);
  });
});

describe("undoing a switch", () => {
  const switchedAt = new Date("2026-11-22T10:00:00Z");
  const switched = { status: "done", outcome: "switched", undoUntil: undoUntilAfter(switchedAt) } as const;

  it("is over after seven days", () => {
    expect(mayUndo(switched, new Date("2026-11-29T10:00:00Z"))).toBe(false);
  });

  it("is not possible when the live data never went", () => {
    expect(mayUndo({ ...switched, outcome: "recordsTaken", undoUntil: null }, switchedAt)).toBe(false);
  });

  it("is not possible twice", () => {
    expect(mayUndo({ ...switched, status: "undone" }, switchedAt)).toBe(false);
  });

  it("is possible until then", () => {
    expect(mayUndo(switched, new Date("2026-11-29T09:59:59Z"))).toBe(true);
  });
});
