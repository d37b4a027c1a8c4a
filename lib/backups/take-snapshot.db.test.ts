import { expect, test } from "vitest";
import { loadSnapshot } from "@/lib/backups/load-snapshot";
import { takeSnapshot } from "@/lib/backups/take-snapshot";
import { verifySnapshot } from "@/lib/backups/verify-snapshot";
import { agencyClient } from "@/lib/db/agency-client";
import { withAgencyLock } from "@/lib/db/agency-lock";
import { controlClient } from "@/lib/db/control";
import { anAgency } from "@/lib/testing/database";
import { aClient } from "@/lib/testing/factories";
import { targetDatabases } from "@/lib/testing/target-databases";

const saved = anAgency();
const aTarget = targetDatabases();

test("while one runs, a second is told so and leaves no trace", async () => {
  const scopeId = saved.agency.id;
  const second = () => takeSnapshot(saved.agency, { cause: "manual" });
  await withAgencyLock(scopeId, () => expect(second()).rejects.toMatchObject({ code: "backup-or-restore-runs" }));
  expect(await controlClient().snapshot.count({ where: { scopeId } })).toBe(0);
});

test("what was saved comes back", async () => {
  await aClient(saved.db, { name: 'Müller "& Söhne", Köln' });
  const { id } = await takeSnapshot(saved.agency, { cause: "manual" });
  const target = aTarget();
  const { rows } = await loadSnapshot(id, target, { migrateForward: true });
  expect(await verifySnapshot(id)).toMatchObject({ rows });
  expect(await agencyClient(target).client.findMany()).toEqual(await saved.db.client.findMany());
});
