import { controlClient } from "@/lib/db/control";
import { isAnyWorkerAlive } from "@/lib/jobs/heartbeat";

type State = "ok" | "unavailable";

/** Whether the parts that a running installation needs are there. Never throws: not to answer would be no answer. */
export async function readHealth(): Promise<{ database: State; worker: State }> {
  const database = await controlClient().$queryRaw`SELECT 1`
    .then(() => "ok" as const)
    .catch(() => "unavailable" as const);
  const isWorkerAlive = database === "ok" && (await isAnyWorkerAlive().catch(() => false));
  return { database, worker: isWorkerAlive ? "ok" : "unavailable" };
}
