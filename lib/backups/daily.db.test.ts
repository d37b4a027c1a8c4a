import { beforeAll, describe, expect, it } from "vitest";
import { keepDaily } from "@/lib/backups/daily";
import { type DailyFacts, readDailyFacts } from "@/lib/backups/daily-facts";
import { saveAgency } from "@/lib/backups/snapshot-job";
import { controlClient } from "@/lib/db/control";
import { openBoss } from "@/lib/jobs/boss";
import { withClock } from "@/lib/testing/clock";
import { anAgency } from "@/lib/testing/database";
import { anInstallation } from "@/lib/testing/installation";

anInstallation();
const agency = anAgency();

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
// UTC, so that 23:30 is after every slot, and noon before it.
const inDays = (days: number, hours: number) =>
  new Date(new Date().setUTCHours(0, 0, 0, 0) + days * DAY_MS + hours * HOUR_MS);
const snapshots = () =>
  controlClient().snapshot.findMany({ where: { scopeId: agency.agency.id }, orderBy: { startedAt: "asc" } });
const facts = async () => (await readDailyFacts([agency.agency.id])).get(agency.agency.id) as DailyFacts;
const missedDay = async () =>
  (await controlClient().alarm.findFirst({ where: { kind: "day-missed", clearedAt: null } }))?.detail ?? null;
const sentJobs = async () =>
  Number(
    (
      await controlClient().$queryRaw<
        { sent: bigint }[]
      >`SELECT count(*) AS sent FROM pgboss.job WHERE name = 'snapshot'`
    )[0]?.sent,
  );

beforeAll(async () => {
  await agency.db.agencySettings.update({ where: { id: 1 }, data: { timeZone: "UTC" } });
  const boss = await openBoss("worker");
  await boss.createQueue("snapshot");
  await boss.stop();
});

describe("an agency", () => {
  it("is not saved before its first evening", async () => {
    await withClock(inDays(1, 12), async () => {
      await controlClient().agency.update({ where: { id: agency.agency.id }, data: { createdAt: inDays(1, 8) } });
      await keepDaily(await facts(), "UTC");
      await saveAgency(agency.agency, { cause: "scheduled" });
    });
    expect(await sentJobs()).toBe(0);
    expect(await snapshots()).toEqual([]);
  });

  it("is due at once where nobody ever tried, and no day is called missed for it", async () => {
    await withClock(inDays(1, 12), async () => {
      const longAgo = { data: { createdAt: inDays(-100, 0) } };
      await controlClient().agency.update({ where: { id: agency.agency.id }, ...longAgo });
      await keepDaily(await facts(), "UTC");
    });
    expect([await sentJobs(), await missedDay()]).toEqual([1, null]);
    await controlClient().$executeRaw`DELETE FROM pgboss.job`;
    await controlClient().agency.update({ where: { id: agency.agency.id }, data: { createdAt: inDays(1, 8) } });
  });

  it("is saved in the evening, once, however often its job runs", async () => {
    await withClock(inDays(1, 23.5), async () => {
      await keepDaily(await facts(), "UTC");
      for (let times = 0; times < 3; times += 1) await saveAgency(agency.agency, { cause: "scheduled" });
      await keepDaily(await facts(), "UTC");
    });
    expect(await sentJobs()).toBe(1);
    expect(await snapshots()).toMatchObject([{ cause: "scheduled", status: "stored" }]);
    expect(await missedDay()).toBeNull();
  });

  it("alarms once about a day that went by without, and is saved at the next opportunity", async () => {
    const day = inDays(2, 0).toISOString().slice(0, 10);
    await withClock(inDays(3, 9), async () => {
      for (let times = 0; times < 3; times += 1) await keepDaily(await facts(), "UTC");
      expect(await missedDay()).toEqual({ day });
      expect(await controlClient().alarm.findMany({ where: { kind: "day-missed" } })).toMatchObject([{ count: 1 }]);
      await saveAgency(agency.agency, { cause: "scheduled" });
    });
    expect(await snapshots()).toHaveLength(2);
  });

  it("is past the alarm when the next day has its snapshot", async () => {
    await withClock(inDays(3, 23.5), () => saveAgency(agency.agency, { cause: "scheduled" }));
    await withClock(inDays(4, 0.5), async () => keepDaily(await facts(), "UTC"));
    expect(await missedDay()).toBeNull();
  });

  it("has missed no day whose snapshot began late, while its round was under way", async () => {
    const known = await withClock(inDays(4, 23.99), facts);
    await withClock(inDays(4, 23.995), () => saveAgency(agency.agency, { cause: "scheduled" }));
    await withClock(inDays(5, 0.005), () => keepDaily(known, "UTC"));
    expect(await missedDay()).toBeNull();
  });
});
