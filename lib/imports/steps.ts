import { setImmediate as nextTurn } from "node:timers/promises";

/** Long work that yields where others may have their turn. */
export type Steps<Result> = Generator<void, Result>;

/** Rows between two yields: some ten milliseconds of work. */
const ROWS_A_STEP = 100;

/** Gives each row, and others their turn now and then. */
export function* rowByRow<Row>(rows: readonly Row[], work: (row: Row) => void): Steps<void> {
  for (const [index, row] of rows.entries()) {
    work(row);
    if (index % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
  }
}

/** Does the work to its end while the process goes on with everything else. */
export async function takeTurns<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await nextTurn();
  }
}
