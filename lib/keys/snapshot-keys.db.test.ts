import { expect, test } from "vitest";
import { loadSnapshot } from "@/lib/backups/load-snapshot";
import { takeSnapshot } from "@/lib/backups/take-snapshot";
import { verifySnapshot } from "@/lib/backups/verify-snapshot";
import { currentDataKeyId } from "@/lib/crypto/data-keys";
import { open } from "@/lib/crypto/sealing";
import { agencyClient } from "@/lib/db/agency-client";
import { controlClient } from "@/lib/db/control";
import { newDatabaseName } from "@/lib/db/provision";
import { withClock } from "@/lib/testing/clock";
import { anInstallation } from "@/lib/testing/installation";
import { anAgencyWithSecrets, placeOfSecret } from "@/lib/testing/sealed-secrets";
import { targetDatabases } from "@/lib/testing/target-databases";
import { destroyAgencyKeys } from "./destroy";
import { dropKey } from "./drop";
import { listKeys } from "./list";
import { finishScopeRotation, rotateScope } from "./rotate-scope";

anInstallation();
const aTarget = targetDatabases();

const MINUTES = 60_000;

test("a key that a stored snapshot needs is not dropped; once no snapshot needs it, it is", async () => {
  const { scope } = await anAgencyWithSecrets(1);
  const keyId = await currentDataKeyId(scope.id);
  const { id } = await takeSnapshot(scope.realm, { cause: "manual" });
  await rotateScope(scope, () => {});
  await withClock(new Date(Date.now() + 2 * MINUTES), () => finishScopeRotation(scope));

  await expect(dropKey(keyId)).rejects.toThrow(`${keyId} is needed by 1 snapshots of ${scope.name}`);
  expect((await listKeys()).dataKeys.find((key) => key.id === keyId)).toMatchObject({ neededBy: "1 snapshots" });

  const deleted = { status: "deleted", deletedAt: new Date() } as const;
  await controlClient().snapshot.update({ where: { id }, data: deleted });
  await dropKey(keyId);
});

test("while a snapshot is under way, no key of its agency is dropped", async () => {
  const { scope } = await anAgencyWithSecrets(1);
  const keyId = await currentDataKeyId(scope.id);
  await rotateScope(scope, () => {});
  await withClock(new Date(Date.now() + 2 * MINUTES), () => finishScopeRotation(scope));
  const running = { id: scope.id, scopeId: scope.id, cause: "manual", startedAt: new Date(), timeZone: "UTC" } as const;
  await controlClient().snapshot.create({ data: running });
  await expect(dropKey(keyId)).rejects.toThrow(`${keyId} is needed by 1 snapshots`);
});

test("what was sealed under a key since rotated opens after loading", async () => {
  const { scope, db } = await anAgencyWithSecrets(3);
  const sealed = await db.authenticator.findMany();
  const { id } = await takeSnapshot(scope.realm, { cause: "manual" });
  await rotateScope(scope, () => {});

  const target = aTarget();
  await loadSnapshot(id, target, { migrateForward: true });
  const loaded = await agencyClient(target).authenticator.findMany();
  expect(loaded).toEqual(sealed);
  for (const { id: row, secret } of loaded) {
    expect(await open(scope.id, placeOfSecret(row), secret)).toBe(`secret of ${row}`);
  }
});

test("once an agency's keys are destroyed, none of its snapshots opens, and another's does", async () => {
  const [gone, other] = [await anAgencyWithSecrets(1), await anAgencyWithSecrets(1)];
  const lost = await takeSnapshot(gone.scope.realm, { cause: "manual" });
  const kept = await takeSnapshot(other.scope.realm, { cause: "manual" });
  await destroyAgencyKeys(gone.scope.id);
  const target = { databaseName: newDatabaseName(), host: null, port: null };
  await expect(verifySnapshot(lost.id)).rejects.toMatchObject({ code: "key-gone" });
  await expect(loadSnapshot(lost.id, target, { migrateForward: true })).rejects.toMatchObject({ code: "key-gone" });
  await verifySnapshot(kept.id);
});
