import { expect, test } from "vitest";
import { INSTALLATION_SCOPE_ID } from "@/lib/crypto/scopes";
import { controlClient } from "@/lib/db/control";
import { makeRecoveryKey } from "@/lib/recovery/recovery-key";
import { saveInstallationWhenDue, takeInstallationSnapshot } from "@/lib/recovery/take-installation-snapshot";
import { withClock } from "@/lib/testing/clock";
import { anInstallation } from "@/lib/testing/installation";

anInstallation();

const openAlarms = async () =>
  (await controlClient().alarm.findMany({ where: { clearedAt: null } })).map(({ kind }) => kind);
const stored = () => controlClient().snapshot.count({ where: { scopeId: INSTALLATION_SCOPE_ID, status: "stored" } });

test("without a recovery key nothing is saved, and the operators are alarmed", async () => {
  await expect(takeInstallationSnapshot("manual")).rejects.toMatchObject({ code: "recovery-key-missing" });
  await saveInstallationWhenDue();
  expect(await controlClient().snapshot.count()).toBe(0);
  expect(await openAlarms()).toEqual(["recovery-missing"]);
});

test("a second key is not made by mistake", async () => {
  await makeRecoveryKey({ replace: false });
  await expect(makeRecoveryKey({ replace: false })).rejects.toMatchObject({ code: "recovery-key-exists" });
  expect(await controlClient().recoveryRecipient.count({ where: { retiredAt: null } })).toBe(1);
});

test("the installation is saved every six hours, and not in between", async () => {
  await saveInstallationWhenDue();
  await saveInstallationWhenDue();
  expect(await stored()).toBe(1);
  expect(await openAlarms()).toEqual([]);
  const inSixHours = new Date(Date.now() + 6 * 3_600_000 + 60_000);
  await withClock(inSixHours, saveInstallationWhenDue);
  expect(await stored()).toBe(2);
});
