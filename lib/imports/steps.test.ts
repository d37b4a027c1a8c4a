import { expect, test } from "vitest";
import { rowByRow, takeTurns } from "@/lib/imports/steps";

test("others have their turn long before all rows are done", async () => {
  let done = 0;
  const rows = Array.from({ length: 1_000 }, (_, index) => index);
  const seenByOthers = new Promise<number>((resolve) => setImmediate(() => resolve(done)));
  await takeTurns(rowByRow(rows, () => done++));
  expect(done).toBe(1_000);
  expect(await seenByOthers).toBeLessThan(500);
});
