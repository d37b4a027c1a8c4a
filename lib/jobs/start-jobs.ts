import type { PgBoss } from "pg-boss";
import { copySnapshots } from "@/lib/backups/copying";
import { runNightlyDrills } from "@/lib/backups/drills/nightly";
import { sweepDrills } from "@/lib/backups/drills/sweep-drills";
import { sweepSnapshots } from "@/lib/backups/interrupted";
import { checkStoragesByNight, pruneByTheClock } from "@/lib/backups/keeping-house";
import { saveAgency } from "@/lib/backups/snapshot-job";
import type { AgencyRecord } from "@/lib/db/registry";
import { logFault } from "@/lib/errors/log-fault";
import { openBoss, QUEUES, type QueueName } from "@/lib/jobs/boss";
import { deliverOutbox } from "@/lib/jobs/deliver-outbox";
import { beginRound } from "@/lib/jobs/go-round";
import { keepHouse } from "@/lib/jobs/housekeeping";
import { workOnImport } from "@/lib/jobs/import-job";
import { makeQueues } from "@/lib/jobs/make-queues";
import { workOnReportExport } from "@/lib/jobs/report-export-job";
import { visitInSlots } from "@/lib/jobs/visit-in-slots";
import { listRecordsFor } from "@/lib/jobs/whose-jobs";
import { finishRotations } from "@/lib/keys/finish-rotations";
import { saveInstallationWhenDue } from "@/lib/recovery/take-installation-snapshot";
import { compareBeside } from "@/lib/restores/difference/compare";
import { sweepRestores } from "@/lib/restores/sweep";
import { unlessBusy } from "@/lib/restores/unless-busy";
import { workOnRestore } from "@/lib/restores/work";

type Job = { agencyId: string } & Record<string, string>;

const forOneAgency: Partial<Record<QueueName, (agency: AgencyRecord, job: Job) => Promise<unknown>>> = {
  outbox: deliverOutbox,
  import: workOnImport,
  "report-export": workOnReportExport,
  restore: continueRestore,
  "restore-switch": continueRestore,
  "restore-undo": continueRestore,
  snapshot: saveAgency,
  compare: (agency, { databaseName = "" }) => compareBeside(agency, databaseName),
};

type Visit = (agency: AgencyRecord) => Promise<unknown>;

/** To begin is to ask once what is asked for all; it gives what is done at each. */
const forEveryAgency: Partial<
  Record<QueueName, { cron: string; begin: (agencies: readonly AgencyRecord[]) => Promise<Visit> }>
> = {
  round: { cron: "*/2 * * * *", begin: beginRound },
  housekeeping: { cron: "17 3 * * *", begin: async () => keepHouse },
};

const forTheInstallation: Partial<Record<QueueName, { cron: string; run: () => Promise<unknown> }>> = {
  "restore-sweep": { cron: "* * * * *", run: sweepRestores },
  "installation-snapshot": { cron: "*/10 * * * *", run: saveInstallationWhenDue },
  // In the small hours of Central Europe, when snapshots are long done.
  drills: { cron: "41 1 * * *", run: runNightlyDrills },
  "drill-sweep": { cron: "*/10 * * * *", run: sweepDrills },
  "snapshot-copies": { cron: "*/5 * * * *", run: copySnapshots },
  "snapshot-prune": { cron: "23 * * * *", run: pruneByTheClock },
  "storage-check": { cron: "53 4 * * *", run: checkStoragesByNight },
  "key-rotation-sweep": { cron: "* * * * *", run: finishRotations },
  "snapshot-sweep": { cron: "* * * * *", run: sweepSnapshots },
};

function continueRestore(_: AgencyRecord, { requestId = "" }: Record<string, string>): Promise<void> {
  return unlessBusy(() => workOnRestore(requestId));
}

/** Starts the worker's queues. Every handler can be run twice. */
export async function startJobs(): Promise<{ stop(): Promise<void> }> {
  const boss = await openBoss("worker");
  const stopping = new AbortController();
  await makeQueues(boss);
  await forgetFormerSchedules(boss);
  for (const [name, handle] of entries(forOneAgency)) {
    await boss.work<Job>(name, { pollingIntervalSeconds: 0.5 }, async (jobs) => {
      for (const { data } of jobs) await withoutDetails(() => runForOne(name, data, handle));
    });
  }
  for (const [name, { cron, begin }] of entries(forEveryAgency)) {
    await boss.schedule(name, cron);
    await boss.work(name, (jobs) => {
      // A job's own signal says that it is no longer this worker's to do.
      const signal = AbortSignal.any([stopping.signal, ...jobs.map((job) => job.signal)]);
      return withoutDetails(() => runForAll(name, begin, signal));
    });
  }
  for (const [name, { cron, run }] of entries(forTheInstallation)) {
    await boss.schedule(name, cron);
    await boss.work(name, () => withoutDetails(run));
  }
  return {
    stop() {
      // What is spread over minutes would hold up the stop, and comes again.
      stopping.abort();
      return boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}

/** Schedules outlive the version that made them: nobody would do their jobs. */
async function forgetFormerSchedules(boss: PgBoss): Promise<void> {
  for (const { name } of await boss.getSchedules()) {
    if (!Object.hasOwn(QUEUES, name)) await boss.unschedule(name);
  }
}

async function runForOne(
  queue: QueueName,
  job: Job,
  handle: (agency: AgencyRecord, job: Job) => Promise<unknown>,
): Promise<void> {
  const agency = (await listRecordsFor(queue)).find(({ id }) => id === job.agencyId);
  if (agency) await handle(agency, job);
}

async function runForAll(
  queue: QueueName,
  begin: (agencies: readonly AgencyRecord[]) => Promise<Visit>,
  signal: AbortSignal,
): Promise<void> {
  const agencies = await listRecordsFor(queue);
  await visitInSlots(agencies, await begin(agencies), signal);
}

function entries<Handler>(handlers: Partial<Record<QueueName, Handler>>): [QueueName, Handler][] {
  return Object.entries(handlers) as [QueueName, Handler][];
}

/** The queue keeps what a failed job throws: it gets an incident id, the log gets the rest. */
async function withoutDetails(run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    throw new Error(`incident ${logFault(error)}`);
  }
}
