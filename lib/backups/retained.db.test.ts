import { v7 as uuidv7 } from "uuid";
import { expect, it } from "vitest";
import { decideForScope } from "@/lib/backups/retained";
import { controlClient } from "@/lib/db/control";
import { anInstallation } from "@/lib/testing/installation";
import { aStoredSnapshot } from "@/lib/testing/stored-snapshots";

anInstallation();

const DAY_MS = 86_400_000;
// A Saturday.
const FIRST = Date.UTC(2026, 8, 5, 20);

it("a Saturday's date does not move away because the days between have been deleted", async () => {
  const scopeId = uuidv7();
  const ids: string[] = [];
  for (let day = 0; day <= 14; day += 1) {
    const status = day < 7 && day > 0 ? "deleted" : "stored";
    ids.push(await aStoredSnapshot(scopeId, new Date(FIRST + day * DAY_MS), { status }));
  }
  const decisions = await decideForScope(controlClient(), scopeId, new Date(FIRST + 14.5 * DAY_MS), "Europe/Berlin");
  expect(decisions.find(({ id }) => id === ids[0])).toMatchObject({
    reason: "saturday",
    keepUntil: new Date("2026-10-03T22:00:00Z"),
  });
});
