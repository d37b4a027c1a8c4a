import { beforeAll, describe, expect, it } from "vitest";
import { listBackupLog } from "@/lib/backups/log";
import { findLatestSnapshot, getBackups } from "@/lib/backups/queries";
import { requestSnapshot } from "@/lib/backups/requesting";
import { controlClient } from "@/lib/db/control";
import { openBoss, QUEUES } from "@/lib/jobs/boss";
import { deliverOutbox } from "@/lib/jobs/deliver-outbox";
import { operatorsRealm } from "@/lib/operators/realm";
import { testActor } from "@/lib/testing/actors";
import { withClock } from "@/lib/testing/clock";
import { anAgency } from "@/lib/testing/database";
import { aDrill, aSnapshot } from "@/lib/testing/snapshots";

const agency = anAgency();
const other = anAgency();

// A Sunday noon in Berlin.
const NOW = "2026-11-22T11:00:00Z";
const evening = (day: string) => new Date(`${day}T20:14:00Z`);

beforeAll(async () => {
  await aSnapshot(other.agency.id, evening("2026-11-20"));
  const saturday = await aSnapshot(agency.agency.id, evening("2026-11-21"));
  await aDrill(saturday, new Date("2026-11-22T02:00:00Z"));
  await aSnapshot(agency.agency.id, evening("2026-11-19"), {
    status: "failed",
    errorCode: "storage-full",
    manifest: undefined,
  });
  const disproven = await aSnapshot(agency.agency.id, evening("2026-11-18"));
  await aDrill(disproven, new Date("2026-11-19T02:00:00Z"));
  await aDrill(disproven, new Date("2026-11-20T02:00:00Z"), { status: "failed", rows: null, findings: ["differs"] });
});

describe("nothing of snapshots is told", () => {
  it.each(["manager", "member", "bookkeeper", "dataProtectionOfficer", "guest"] as const)("to a %s", async (role) => {
    const actor = await agency.actor(role);
    await expect(getBackups(actor)).rejects.toMatchObject({ code: "forbidden" });
    await expect(findLatestSnapshot(actor)).rejects.toMatchObject({ code: "forbidden" });
    await expect(listBackupLog(actor, {})).rejects.toMatchObject({ code: "forbidden" });
    await expect(requestSnapshot(actor)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("to an operator", async () => {
    const operator = testActor(operatorsRealm(), { memberId: agency.ownerId, subjects: ["operator"] });
    await expect(getBackups(operator)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("of another agency", async () => {
    const { stored } = await withClock(NOW, async () => getBackups(await other.actor("owner")));
    expect(stored.map(({ day }) => day)).toEqual(["2026-11-20"]);
  });
});

describe("an agency's snapshots", () => {
  const seen = () => withClock(NOW, async () => getBackups(await agency.actor("admin")));

  it("are listed from the latest on, with what they hold", async () => {
    const { stored } = await seen();
    expect(stored).toMatchObject([
      { day: "2026-11-21", sizeBytes: 440_000, contents: { entries: 8_231, projects: 30, members: 12 } },
      { day: "2026-11-18" },
    ]);
  });

  it("tell the outcome of their last trial", async () => {
    const { stored } = await seen();
    expect(stored.map(({ proof }) => proof)).toMatchObject([
      { isPassed: true, rows: 48_212 },
      { isPassed: false, rows: null },
    ]);
  });

  it("tell until when they are kept, and for what", async () => {
    const { stored } = await seen();
    expect(stored).toMatchObject([
      // The end of the fourth Saturday after it, in Berlin.
      { isSaturdays: true, keepUntil: new Date("2026-12-19T23:00:00Z") },
      { isSaturdays: false, keepUntil: new Date("2026-11-25T23:00:00Z") },
    ]);
  });

  it("stand in a calendar in which a failed day is missing", async () => {
    const { weeks } = await seen();
    const states = Object.fromEntries(weeks.flat().map(({ day, state }) => [day.slice(5), state]));
    expect(states).toMatchObject({
      "11-17": "empty",
      "11-18": "disproven",
      "11-19": "missed",
      "11-20": "missed",
      "11-21": "proven",
    });
  });
});

it("asked for while one is running, another one is refused", async () => {
  const owner = await other.actor("owner");
  const running = { status: "running", finishedAt: null, sizeBytes: null, sha256: null, manifest: undefined } as const;
  const id = await aSnapshot(other.agency.id, new Date(), running);
  await expect(requestSnapshot(owner)).rejects.toMatchObject({ code: "backup-or-restore-runs" });
  await controlClient().snapshot.delete({ where: { id } });
});

it("whoever asks for one is named in the agency's log, in that one alone", async () => {
  const queue = await openBoss("worker");
  await queue.createQueue("snapshot", QUEUES.snapshot);
  const admin = await agency.actor("admin");
  await requestSnapshot(admin);
  expect((await queue.fetch("snapshot")).map(({ data }) => data)).toEqual([
    { agencyId: agency.agency.id, cause: "manual", requestedById: admin.memberId },
  ]);
  await queue.stop();
  await deliverOutbox(operatorsRealm());
  const { rows } = await listBackupLog(admin, {});
  expect(rows).toMatchObject([{ action: "snapshot.requested", memberName: admin.name }]);
  expect((await listBackupLog(await other.actor("admin"), {})).rows).toEqual([]);
});
