import { v7 as uuidv7 } from "uuid";
import { expect, it, vi } from "vitest";
import { controlClient } from "@/lib/db/control";
import { newDatabaseName } from "@/lib/db/provision";
import { openBoss, QUEUES } from "@/lib/jobs/boss";
import { makeQueues } from "@/lib/jobs/make-queues";
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

it("stops without waiting for the rest of a round", async () => {
  await registerUnreachable(500);
  const before = await openBoss("worker");
  await makeQueues(before);
  await before.deleteAllJobs("round");
  const round = await before.send("round");
  await before.stop();
  const jobs = await startJobs();
  await vi.waitFor(async () => expect(await stateOf(round)).toBe("active"), { timeout: 10_000, interval: 20 });
  const toldAtMs = performance.now();
  await jobs.stop();
  // Five hundred slots take half a minute, and what does not end by itself is cut off after ten seconds.
  expect(performance.now() - toldAtMs).toBeLessThan(8_000);
  expect(await stateOf(round)).toBe("completed");
  await controlClient().agency.deleteMany();
});

/** Agencies whose databases are not there: visiting one fails, and a round goes on. */
async function registerUnreachable(count: number): Promise<void> {
  const { id: serverId } = await controlClient().databaseServer.findUniqueOrThrow({ where: { name: "default" } });
  const data = Array.from({ length: count }, (_, index) => {
    const slug = `away-${index}`;
    return { id: uuidv7(), slug, name: slug, status: "active", serverId, databaseName: newDatabaseName() } as const;
  });
  await controlClient().agency.createMany({ data });
}

async function stateOf(id: string | null): Promise<string | undefined> {
  const [job] = await controlClient().$queryRaw<{ state: string }[]>`
    SELECT "state"::text FROM "pgboss"."job" WHERE "id" = ${id}::uuid`;
  return job?.state;
}
