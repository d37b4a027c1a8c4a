import { v7 as uuidv7 } from "uuid";
import { expect, it } from "vitest";
import { listAlarms } from "@/lib/alarms/queries";
import { alarmAboutSnapshot, clearSnapshotAlarms } from "@/lib/backups/snapshot-alarms";
import { StorageError } from "@/lib/backups/storage/storage-error";
import { operatorsRealm } from "@/lib/operators/realm";
import { testActor } from "@/lib/testing/actors";
import { anInstallation } from "@/lib/testing/installation";

anInstallation();

const operator = testActor(operatorsRealm(), { memberId: uuidv7(), subjects: ["operator"] });
const [first, second] = [uuidv7(), uuidv7()];
const openAlarms = async () => (await listAlarms(operator)).rows.map(({ kind, count }) => `${kind} × ${count}`).sort();

it("a storage that is full is one alarm, whosever snapshots fail", async () => {
  const full = new StorageError("full", "The snapshots' folder failed: ENOSPC", null);
  await alarmAboutSnapshot(first, uuidv7(), full);
  await alarmAboutSnapshot(second, uuidv7(), full);
  expect(await openAlarms()).toEqual(["disk-full × 2"]);
});

it("what fails by itself is an alarm about its agency", async () => {
  await alarmAboutSnapshot(first, uuidv7(), new Error("deadlock"));
  await alarmAboutSnapshot(second, uuidv7(), new Error("deadlock"));
  expect(await openAlarms()).toEqual(["disk-full × 2", "snapshot-failed × 1", "snapshot-failed × 1"]);
});

it("a snapshot that was stored ends the alarms about the storage and about its agency", async () => {
  await clearSnapshotAlarms(first);
  expect(await openAlarms()).toEqual(["snapshot-failed × 1"]);
});
