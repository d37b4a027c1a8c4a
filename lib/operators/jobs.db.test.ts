import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAgency } from "@/lib/agencies/create-agency";
import { controlClient } from "@/lib/db/control";
import { openBoss, QUEUES } from "@/lib/jobs/boss";
import { ROLES } from "@/lib/members/roles";
import { listAgencies } from "@/lib/operators/agencies";
import { agencySearchSchema } from "@/lib/operators/agency-search-schema";
import { listJobs, retryJob } from "@/lib/operators/jobs";
import { operatorsRealm } from "@/lib/operators/realm";
import { getStorageUse } from "@/lib/operators/storage-use";
import { testActor } from "@/lib/testing/actors";
import { anInstallation } from "@/lib/testing/installation";
import { aDrill, aSnapshot } from "@/lib/testing/snapshots";

anInstallation();

const operator = testActor(operatorsRealm(), { memberId: uuidv7(), subjects: ["operator"] });
let queue: Awaited<ReturnType<typeof openBoss>>;
let agencyId: string;

it("before a worker has ever run there is nothing to do, and no error", async () => {
  expect(await listJobs(operator, "failed")).toEqual({ counts: { failed: 0, active: 0, waiting: 0 }, rows: [] });
  await expect(retryJob(operator, { id: uuidv7() })).rejects.toMatchObject({ code: "not-found" });
});

describe("with a queue", () => {
  beforeAll(async () => {
    const { agency } = await createAgency({ slug: "kueste", name: "Küste", ownerEmail: "o@kueste.example" });
    agencyId = agency.id;
    queue = await openBoss("worker");
    for (const name of ["import", "outbox"] as const) await queue.createQueue(name, { ...QUEUES[name], retryLimit: 0 });
    await queue.send("import", { agencyId, batchId: uuidv7() });
    const [job] = await queue.fetch("import");
    await queue.fail("import", job?.id ?? "", {
      message: "incident 0199-abc",
      name: "Error",
      data: "secret@kueste.example",
    });
    await queue.send("outbox", { agencyId });
  });

  afterAll(() => queue.stop());

  it.each(ROLES)("an agency's %s sees no jobs and repeats none", async (role) => {
    const member = testActor({ ...operatorsRealm(), id: uuidv7() }, { memberId: uuidv7(), subjects: [role] });
    await expect(listJobs(member, "failed")).rejects.toMatchObject({ code: "forbidden" });
    await expect(retryJob(member, { id: uuidv7() })).rejects.toMatchObject({ code: "forbidden" });
    await expect(getStorageUse(member)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("what failed is told by its incident, and nothing else of it", async () => {
    const { counts, rows } = await listJobs(operator, "failed");
    expect(counts).toEqual({ failed: 1, active: 0, waiting: 1 });
    expect(rows).toMatchObject([{ queue: "import", agencyName: "Küste", attempts: 1, incident: "0199-abc" }]);
    expect(JSON.stringify(rows)).not.toContain("secret");
  });

  it("only what failed can be repeated", async () => {
    const { rows } = await listJobs(operator, "waiting");
    await expect(retryJob(operator, { id: rows[0]?.id ?? "" })).rejects.toMatchObject({ code: "not-found" });
  });

  it("what failed waits again when it is repeated, and the log says by whom", async () => {
    const { rows } = await listJobs(operator, "failed");
    const id = rows[0]?.id ?? "";
    await retryJob(operator, { id });
    expect((await listJobs(operator, "waiting")).rows.map((job) => job.id)).toContain(id);
    const events = await controlClient().event.findMany({
      where: { action: "job.retried" },
      include: { detail: true },
    });
    expect(events).toMatchObject([
      { subjectId: id, actorId: operator.memberId, detail: { data: { queue: "import" } } },
    ]);
  });
});

it("the console tells of each agency how large it is and how it is saved", async () => {
  const earlier = await aSnapshot(agencyId, new Date("2026-11-20T20:00:00Z"));
  await aSnapshot(agencyId, new Date("2026-11-21T20:00:00Z"), { copiedAt: new Date() });
  await aSnapshot(agencyId, new Date("2026-11-22T20:00:00Z"), { status: "failed", errorCode: "fault" });
  await aDrill(earlier, new Date("2026-11-21T02:00:00Z"));
  const { rows } = await listAgencies(operator, agencySearchSchema.parse({}));
  expect(rows).toMatchObject([
    {
      slug: "kueste",
      databaseBytes: expect.any(Number),
      saved: {
        lastAt: new Date("2026-11-21T20:00:00Z"),
        snapshots: 2,
        storedBytes: 880_000,
        schemaVersion: "20261122090000_init",
        proof: { isPassed: true },
      },
    },
  ]);
  expect(await getStorageUse(operator)).toMatchObject({ first: { snapshots: 2, bytes: 880_000 } });
});
