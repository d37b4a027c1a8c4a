import { expect } from "@playwright/test";
import { v7 as uuidv7 } from "uuid";
import type { AgencyRecord } from "@/lib/db/registry";
import { originAt, reachInstallation } from "./installation";
import { rawRequest, sessionCookie } from "./raw-request";

const SIZE = { members: 8, clients: 6, projects: 20, entries: 4_000 };

export type CountedAgency = {
  host: string;
  databaseName: string;
  /** Of an owner who records time, so that no page leaves anything out. */
  cookie: string;
  /** What an address's `[id]` stands for. */
  idFor: (path: string) => string;
};

/** An agency in which nobody works meanwhile, with some of everything that pages show. */
export async function makeCountedAgency(): Promise<CountedAgency> {
  reachInstallation();
  const [{ makeDataset }, { findAgencyRecord }, { agencyClient }, { takeSnapshot }] = await Promise.all([
    import("@/bench/dataset/make-dataset"),
    import("@/lib/db/registry"),
    import("@/lib/db/agency-client"),
    import("@/lib/backups/take-snapshot"),
  ]);
  const slug = `counted-${Date.now().toString(36)}`;
  const said: string[] = [];
  const until = new Date().toISOString().slice(0, 10);
  await makeDataset(slug, { ...SIZE, seed: 1, until, add: false }, (line) => said.push(line));
  const password = /Every member of the dataset has the password (\S+)/.exec(said.join("\n"))?.[1] ?? "";
  const agency = await findAgencyRecord(slug);
  if (!agency) throw new Error(`There is no agency ${slug}`);
  const db = agencyClient(agency);

  const entry = await db.timeEntry.findFirstOrThrow({
    where: { project: { archivedAt: null, client: { archivedAt: null } } },
    orderBy: [{ day: "desc" }, { id: "desc" }],
    include: { project: true },
  });
  const { memberId, projectId, taskId, activityId } = entry;
  const { email } = await db.member.update({ where: { id: memberId }, data: { roles: ["owner", "member"] } });
  await db.project.update({ where: { id: projectId }, data: { budgetSeconds: 3_600_000 } });
  const recordable = { memberId, projectId, taskId, activityId };
  await db.favourite.create({ data: { id: uuidv7(), ...recordable } });
  const running = { day: new Date(until), startedAt: new Date(until), timeZone: "Europe/Berlin", billable: true };
  await db.timeEntry.create({ data: { id: uuidv7(), ...recordable, ...running } });

  const host = `${slug}.localhost`;
  const cookie = await sessionCookie(slug, email, password);
  // Counting takes longer than a proof lasts, and what asks for one is counted, too.
  await db.session.updateMany({ data: { provenAt: new Date(Date.now() + 3_600_000) } });
  const ids = {
    projects: projectId,
    clients: entry.project.clientId ?? "",
    contacts: (await db.contact.findFirstOrThrow()).id,
    members: memberId,
    "time-entries": entry.id,
    imports: await uploadFile(slug, cookie),
    backups: (await takeSnapshot(agency, { cause: "manual" })).id,
    exports: await prepareExport(agency, memberId),
    ...(await orderRestores(agency, memberId)),
  };
  const idFor = (path: string) => Object.entries(ids).find(([noun]) => path.includes(`/${noun}/[`))?.[1] ?? "";
  return { host, databaseName: agency.databaseName, cookie, idFor };
}

/** A file that the worker has written. */
async function prepareExport(agency: AgencyRecord, memberId: string): Promise<string> {
  const [{ testActor }, { requestExport }, { listExports }, { entryExportSchema }] = await Promise.all([
    import("@/lib/testing/actors"),
    import("@/lib/reports/requesting"),
    import("@/lib/reports/exports"),
    import("@/lib/reports/export-schema"),
  ]);
  const owner = testActor(agency, { memberId, name: "Olga Owner", subjects: ["owner"] });
  await requestExport(owner, entryExportSchema.parse({ period: "this-year" }));
  const latest = async () => (await listExports(owner, {})).rows[0];
  await expect.poll(async () => (await latest())?.status, { timeout: 60_000 }).toBe("ready");
  return (await latest())?.id ?? "";
}

/** A restore that can be switched to, whose difference is known, and the invoice of one before it. */
async function orderRestores(agency: AgencyRecord, memberId: string): Promise<{ restores: string; invoices: string }> {
  const [{ testActor }, { aBilledRestore, aPreviewedRestore }, { aDatabaseBeside }, { compareBeside }] =
    await Promise.all([
      import("@/lib/testing/actors"),
      import("@/lib/testing/restores"),
      import("@/lib/testing/database-beside"),
      import("@/lib/restores/difference/compare"),
    ]);
  const owner = testActor(agency, { memberId, name: "Olga Owner", subjects: ["owner"] });
  const invoices = await aBilledRestore(owner);
  const restores = await aPreviewedRestore(owner);
  const { databaseName, db } = await aDatabaseBeside(agency, restores);
  await db.client.updateMany({ data: { archivedAt: new Date() } });
  await compareBeside(agency, databaseName);
  return { restores, invoices };
}

/** An import that waits for decisions. */
async function uploadFile(slug: string, cookie: string): Promise<string> {
  const request = { host: `${slug}.localhost`, path: `/api/v1/imports/${uuidv7()}` };
  const headers = { cookie, origin: originAt(slug), "content-type": "text/csv", "x-file-name": "hours.csv" };
  const body = "Date,Client,Project,Task,Notes,Hours,First Name,Last Name\n2026-11-02,Neu,Neu,,Text,1.5,Ada,Neu\n";
  expect((await rawRequest({ ...request, method: "POST", headers, body })).status).toBe(200);
  const status = async () => (await rawRequest({ ...request, headers: { cookie } })).body;
  await expect.poll(status, { timeout: 30_000 }).not.toContain('"checking"');
  return request.path.split("/").at(-1) ?? "";
}
