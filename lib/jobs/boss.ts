import { PgBoss } from "pg-boss";
import { controlConnection } from "@/lib/db/control-connection";
import { log } from "@/lib/errors/log";

/** What is done apart from requests. pg-boss keeps what it is given: ids only. */
export const QUEUES = {
  /** An agency's outbox has messages. */
  outbox: { retryLimit: 0 },
  /**
   * Looks at each agency for what waits there (`beginRound`), and takes its time. One that is due meanwhile is left out,
   * whichever worker is at it. A worker that was lost in the middle is found out by its silence.
   */
  round: { retryLimit: 0, policy: "exclusive", heartbeatSeconds: 30, expireInSeconds: 21_600 },
  import: { retryLimit: 2, expireInSeconds: 3600 },
  /** Writes a long file that a member has asked for. */
  "report-export": { retryLimit: 2, expireInSeconds: 3600 },
  /** An approved restore is to be loaded. */
  restore: { retryLimit: 2, retryDelay: 20, expireInSeconds: 21_600 },
  /** A whole agency is to go over to what was loaded. */
  "restore-switch": { retryLimit: 2, retryDelay: 20, expireInSeconds: 21_600 },
  "restore-undo": { retryLimit: 2, retryDelay: 20, expireInSeconds: 21_600 },
  /** Looks for restores whose worker was lost, and drops what they no longer need. */
  "restore-sweep": { retryLimit: 0, expireInSeconds: 21_600 },
  /** Tries some snapshots out each night. */
  drills: { retryLimit: 0, expireInSeconds: 8 * 3600 },
  /** Looks for what drills that were killed have left. */
  "drill-sweep": { retryLimit: 0 },
  /** Looks for rotations of keys that were cut off. */
  "key-rotation-sweep": { retryLimit: 0 },
  /** Saves one agency. */
  snapshot: { retryLimit: 3, retryDelay: 300, retryBackoff: true, expireInSeconds: 21_600 },
  /** Looks for snapshots whose worker was lost. */
  "snapshot-sweep": { retryLimit: 0 },
  /** Copies snapshots to the second storage. */
  "snapshot-copies": { retryLimit: 0, expireInSeconds: 21_600 },
  /** Deletes snapshots whose time is over. */
  "snapshot-prune": { retryLimit: 0, expireInSeconds: 3600 },
  /** Whether the storages hold what the catalogue says. */
  "storage-check": { retryLimit: 1, retryDelay: 600, expireInSeconds: 3600 },
  /** Saves the control database and the master keys. */
  "installation-snapshot": { retryLimit: 0, expireInSeconds: 3600 },
  housekeeping: { retryLimit: 0, heartbeatSeconds: 30, expireInSeconds: 21_600 },
  /** A database beside an agency's own is compared with it. */
  compare: { retryLimit: 2, expireInSeconds: 3600 },
} as const;

export type QueueName = keyof typeof QUEUES;

/** A connection to the queue. Only the worker looks after the queue itself. */
export async function openBoss(role: "worker" | "sender"): Promise<PgBoss> {
  const { host, port, database, user, password, ssl } = controlConnection();
  const isWorker = role === "worker";
  const boss = new PgBoss({
    host,
    port,
    database,
    user,
    password: password as string,
    ssl,
    schema: "pgboss",
    max: isWorker ? 5 : 2,
    supervise: isWorker,
    schedule: isWorker,
    migrate: isWorker,
    createSchema: isWorker,
  });
  boss.on("error", (error) => log.warn({ err: error }, "job queue"));
  await boss.start();
  return boss;
}
