import { v7 as uuidv7 } from "uuid";
import { expect, it } from "vitest";
import { pruneSnapshots } from "@/lib/backups/prune";
import { decideForScope } from "@/lib/backups/retained";
import { controlClient } from "@/lib/db/control";
import { anAgency } from "@/lib/testing/database";
import { anInstallation } from "@/lib/testing/installation";
import { aStoredSnapshot } from "@/lib/testing/stored-snapshots";

anInstallation();
const agency = anAgency();

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

it("a snapshot that a request is open for outlasts its time, and no more than the request", async () => {
  const ids: string[] = [];
  for (let day = 0; day < 8; day += 1) {
    ids.push(await aStoredSnapshot(agency.agency.id, new Date(FIRST + (3 + day) * DAY_MS)));
  }
  const [snapshotId = ""] = ids;
  const id = uuidv7();
  await controlClient().restoreRequest.create({
    data: {
      id,
      agencyId: agency.agency.id,
      snapshotId,
      reason: "A project is gone",
      requestedById: agency.ownerId,
      requestedByName: "Olga Owner",
      termsId: "00000000-0000-7000-8000-000000000001",
    },
  });
  const at = new Date(FIRST + (3 + 7.5) * DAY_MS);
  const kept = (await pruneSnapshots(at)).kept.find((one) => one.id === snapshotId);
  expect(kept).toMatchObject({ reason: "pinned", keepUntil: null });
  await controlClient().restoreRequest.update({ where: { id }, data: { status: "withdrawn" } });
  expect((await pruneSnapshots(at)).deleted).toMatchObject([{ id: snapshotId }]);
});
