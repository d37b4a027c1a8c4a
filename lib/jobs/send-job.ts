import type { PgBoss } from "pg-boss";
import type { SnapshotCause } from "@/lib/db/generated/control/enums";
import { log } from "@/lib/errors/log";
import { openBoss, type QueueName } from "@/lib/jobs/boss";

const UNIQUE_VIOLATION = "23505";

let sender: Promise<PgBoss> | undefined;

type SendOptions = { key?: string; withinSeconds?: number; retryLimit?: number };

/** Hands a job to the worker. With a `key`, the same job within so many seconds (1) is enough. */
async function sendJob(
  queue: QueueName,
  data: Record<string, string>,
  { key, withinSeconds = 1, ...options }: SendOptions = {},
): Promise<void> {
  await withSender((boss) =>
    boss.send(queue, data, { ...options, ...(key ? { singletonKey: key, singletonSeconds: withinSeconds } : {}) }),
  );
}

async function withSender(run: (boss: PgBoss) => Promise<unknown>): Promise<void> {
  sender ??= openBoss("sender");
  try {
    await run(await sender);
  } catch (error) {
    sender = undefined;
    throw error;
  }
}

/** Hands an import to the worker. A lost call is no harm: the sweep finds what waits. */
export async function wakeImport(agencyId: string, batchId: string): Promise<void> {
  await sendJob("import", { agencyId, batchId }).catch((error) => log.warn({ err: error }, "the worker was not woken"));
}

/** Hands the writing of a file to the worker. A lost call is no harm: the sweep finds what waits. */
export async function wakeReportExport(agencyId: string, exportId: string): Promise<void> {
  await sendJob("report-export", { agencyId, exportId }).catch((error) =>
    log.warn({ err: error }, "the worker was not woken"),
  );
}

type RestoreJob = Extract<QueueName, "restore" | "restore-switch" | "restore-undo">;

/** Hands a restore to the worker, whose turn it is. A lost call is no harm: the sweep finds what waits. */
export async function wakeRestore(queue: RestoreJob, agencyId: string, requestId: string): Promise<void> {
  await sendJob(queue, { agencyId, requestId }).catch((error) => log.warn({ err: error }, "the worker was not woken"));
}

/** Has an agency saved by the worker. Asked for twice in a moment, once is enough. */
export async function sendSnapshot(agencyId: string, cause: SnapshotCause, requestedById?: string): Promise<void> {
  const job = { agencyId, cause, ...(requestedById ? { requestedById } : {}) };
  // The schedule knows best when to try the daily one again.
  const options = cause === "scheduled" ? { retryLimit: 0, withinSeconds: 300 } : {};
  await sendJob("snapshot", job, { ...options, key: `${agencyId} ${cause}` });
}

/** Has a database beside an agency's own compared with it. A lost call is no harm: the page offers to compare. */
export async function wakeComparison(agencyId: string, databaseName: string): Promise<void> {
  await sendJob("compare", { agencyId, databaseName }, { key: databaseName }).catch((error) =>
    log.warn({ err: error }, "the worker was not woken"),
  );
}

/** Wakes the worker after a commit. A lost call is no harm: the sweep finds what lies there. */
export async function wakeOutbox(agencyId: string): Promise<void> {
  await sendJob("outbox", { agencyId }).catch((error) => log.warn({ err: error }, "the worker was not woken"));
}

/** Hands a failed job to the worker once more. Of what is not done twice at once, the one that waits or runs will do. */
export async function retryQueuedJob(queue: QueueName, id: string): Promise<void> {
  await withSender((boss) =>
    boss.retry(queue, id).catch((error) => {
      if (error.code !== UNIQUE_VIOLATION) throw error;
    }),
  );
}
