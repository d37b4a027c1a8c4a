import { Client } from "pg";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { memberIdOf } from "@/lib/access/actor";
import { createAgency } from "@/lib/agencies/create-agency";
import { agencyClient, closeAgencyClients } from "@/lib/db/agency-client";
import { controlClient } from "@/lib/db/control";
import { controlConnection } from "@/lib/db/control-connection";
import type { AgencyRecord } from "@/lib/db/registry";
import { openBoss } from "@/lib/jobs/boss";
import { beginRound } from "@/lib/jobs/go-round";
import { makeQueues } from "@/lib/jobs/make-queues";
import { operatorsRealm } from "@/lib/operators/realm";
import { anAgency } from "@/lib/testing/database";
import { aProject } from "@/lib/testing/factories";
import { anInstallation } from "@/lib/testing/installation";

anInstallation();
const agency = anAgency();

const LONG_AGO = new Date(new Date().setUTCMilliseconds(0) - 86_400_000);
const goRound = async (agency: AgencyRecord) => (await beginRound([agency]))(agency);
const sentJobs = () =>
  controlClient().$queryRaw<{ queue: string; agencyId: string }[]>`
    SELECT "name" AS "queue", "data" ->> 'agencyId' AS "agencyId" FROM "pgboss"."job" WHERE "name" IN ('outbox', 'import')`;

beforeAll(async () => {
  const boss = await openBoss("worker");
  await makeQueues(boss);
  await boss.stop();
  await agency.db.outboxMessage.updateMany({ data: { doneAt: new Date() } });
});

beforeEach(async () => {
  await controlClient().$executeRaw`DELETE FROM pgboss.job`;
});

describe("a round", () => {
  it("opens no client where nothing waits, and leaves no connection behind", async () => {
    await closeAgencyClients();
    await goRound(agency.agency);
    const [open] = await controlClient().$queryRaw<[{ count: number }]>`
      SELECT count(*)::int AS "count" FROM pg_stat_activity WHERE datname = ${agency.agency.databaseName}`;
    expect(open.count).toBe(0);
    expect(await sentJobs()).toEqual([]);
  });

  it("hands on messages that are due, and not those that are done or due later", async () => {
    const message = { kind: "mail", payload: {} };
    const later = { ...message, id: crypto.randomUUID(), availableAt: new Date(Date.now() + 60_000) };
    const done = { ...message, id: crypto.randomUUID(), availableAt: LONG_AGO, doneAt: new Date() };
    await agency.db.outboxMessage.createMany({ data: [later, done] });
    await goRound(agency.agency);
    expect(await sentJobs()).toEqual([]);
    await agency.db.outboxMessage.update({ where: { id: later.id }, data: { availableAt: LONG_AGO } });
    await goRound(agency.agency);
    expect(await sentJobs()).toEqual([{ queue: "outbox", agencyId: agency.agency.id }]);
    await agency.db.outboxMessage.deleteMany();
  });

  it("calls the worker again for an import that has waited long", async () => {
    const memberId = agency.ownerId;
    const file = { fileName: "a.csv", sizeBytes: 1, content: Buffer.from("a"), timeZone: "UTC", choices: {} };
    const batch = { id: crypto.randomUUID(), memberId, ...file, status: "checking" } as const;
    await agency.db.importBatch.create({ data: { ...batch, queuedAt: new Date() } });
    await goRound(agency.agency);
    expect(await sentJobs()).toEqual([]);
    await agency.db.importBatch.update({ where: { id: batch.id }, data: { queuedAt: LONG_AGO } });
    await goRound(agency.agency);
    expect(await sentJobs()).toEqual([{ queue: "import", agencyId: agency.agency.id }]);
    await agency.db.importBatch.deleteMany();
  });

  it("has files of reports looked after, and long timers reminded of", async () => {
    const memberId = memberIdOf(await agency.actor("member"));
    const { id: projectId } = await aProject(agency.db);
    const file = { id: crypto.randomUUID(), memberId, format: "csv", slice: {}, status: "failed" } as const;
    await agency.db.reportExport.create({ data: { ...file, createdAt: new Date(0) } });
    const timer = { id: crypto.randomUUID(), memberId, projectId, timeZone: "UTC", day: LONG_AGO, startedAt: LONG_AGO };
    await agency.db.timeEntry.create({ data: { ...timer, billable: true } });
    await goRound(agency.agency);
    expect(await agency.db.reportExport.count()).toBe(0);
    expect(await agency.db.event.count({ where: { action: "timer.reminded", subjectId: timer.id } })).toBe(1);
  });

  it("at the operators' is about their messages alone", async () => {
    await goRound(operatorsRealm());
    expect(await sentJobs()).toEqual([{ queue: "outbox", agencyId: operatorsRealm().id }]);
  });

  it("asks the control database as much for many agencies as for one", async () => {
    const agencies = [agency.agency];
    for (const slug of ["nord", "ost", "west"]) {
      agencies.push((await createAgency({ slug, name: slug, ownerEmail: `owner@${slug}.example` })).agency);
    }
    for (const one of agencies) await agencyClient(one).outboxMessage.deleteMany();
    expect(await countAskedDuring(agencies.slice(0, 1))).toBe(1);
    expect(await countAskedDuring(agencies)).toBe(1);
  });
});

/** How many statements a round gave the control database, whoever's they were. */
async function countAskedDuring(agencies: AgencyRecord[]): Promise<number> {
  const query = vi.spyOn(Client.prototype, "query");
  const visit = await beginRound(agencies);
  for (const agency of agencies) await visit(agency);
  const askedOf = query.mock.contexts.map((client) => (client as Client).database);
  query.mockRestore();
  // Each agency's own was asked, too: what is counted is there.
  expect(new Set(askedOf).size).toBe(agencies.length + 1);
  return askedOf.filter((database) => database === controlConnection().database).length;
}
