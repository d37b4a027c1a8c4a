import type { PgBoss } from "pg-boss";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { controlClient } from "@/lib/db/control";
import { openBoss } from "@/lib/jobs/boss";
import { makeQueues } from "@/lib/jobs/make-queues";
import { retryQueuedJob } from "@/lib/jobs/send-job";
import { anInstallation } from "@/lib/testing/installation";

anInstallation();
let boss: PgBoss;

beforeAll(async () => {
  boss = await openBoss("worker");
});

afterAll(() => boss.stop());

it("queues of a version before get what this one says of them, and keep what waits", async () => {
  await boss.createQueue("round");
  await boss.createQueue("import");
  await boss.send("import", { agencyId: "a" });
  for (let times = 0; times < 2; times += 1) await makeQueues(boss);
  expect(await boss.getQueue("round")).toMatchObject({ policy: "exclusive", heartbeatSeconds: 30 });
  expect(await boss.getQueue("import")).toMatchObject({ policy: "standard", retryLimit: 2, expireInSeconds: 3600 });
  expect(await boss.fetch("import")).toMatchObject([{ data: { agencyId: "a" } }]);
});

describe("a round", () => {
  it("is not due again while one waits or is under way, whoever is at it", async () => {
    const first = await boss.send("round");
    expect(first).not.toBeNull();
    expect(await boss.send("round")).toBeNull();
    expect(await boss.fetch("round")).toMatchObject([{ id: first }]);
    expect([await boss.send("round"), await boss.fetch("round")]).toEqual([null, []]);
    await boss.complete("round", first ?? "");
    expect(await boss.send("round")).not.toBeNull();
  });

  it("that failed is not repeated beside another", async () => {
    const [failed] = await boss.fetch("round");
    await boss.fail("round", failed?.id ?? "");
    const next = await boss.send("round");
    await retryQueuedJob("round", failed?.id ?? "");
    expect(await boss.fetch("round", { batchSize: 2 })).toMatchObject([{ id: next }]);
    await boss.complete("round", next ?? "");
    await retryQueuedJob("round", failed?.id ?? "");
    expect(await boss.fetch("round")).toMatchObject([{ id: failed?.id }]);
  });

  it("is over when nothing is heard of the worker that was at it", async () => {
    expect(await boss.send("round")).toBeNull();
    await controlClient().$executeRaw`UPDATE "pgboss"."job" SET "heartbeat_on" = now() - interval '31 seconds'`;
    await boss.supervise("round");
    expect(await boss.send("round")).not.toBeNull();
  });
});
