import { expect, it } from "vitest";
import { controlClient } from "@/lib/db/control";
import { openBoss, QUEUES } from "@/lib/jobs/boss";
import { startJobs } from "@/lib/jobs/start-jobs";
import { anInstallation } from "@/lib/testing/installation";

anInstallation();

it("forgets the schedules of a version before, whose jobs nobody would do", async () => {
  const before = await openBoss("worker");
  await before.createQueue("outbox-sweep");
  await before.schedule("outbox-sweep", "*/2 * * * *");
  await before.stop();
  const jobs = await startJobs();
  const kept = await controlClient().$queryRaw<{ name: string }[]>`SELECT "name" FROM "pgboss"."schedule"`;
  await jobs.stop();
  expect(kept.map(({ name }) => name)).toContain("round");
  expect(kept.filter(({ name }) => !Object.hasOwn(QUEUES, name))).toEqual([]);
});
