import { controlClient } from "@/lib/db/control";
import { isAnyWorkerAlive } from "@/lib/jobs/heartbeat";

/** A server that hangs is not there either. */
const ANSWER_WITHIN_MS = 3_000;

type State = "ok" | "unavailable";

/** Whether the parts that a running installation needs are there. Never throws: not to answer would be no answer. */
export async function readHealth(): Promise<{ database: State; worker: State }> {
  const isDatabaseThere = await soon(controlClient().$queryRaw`SELECT 1`.then(() => true));
  const isWorkerAlive = isDatabaseThere && (await soon(isAnyWorkerAlive()));
  return { database: stateOf(isDatabaseThere), worker: stateOf(isWorkerAlive) };
}

const stateOf = (isThere: boolean): State => (isThere ? "ok" : "unavailable");

function soon(answer: Promise<boolean>): Promise<boolean> {
  const tooLate = new Promise<boolean>((resolve) => {
    setTimeout(resolve, ANSWER_WITHIN_MS, false).unref();
  });
  return Promise.race([answer.catch(() => false), tooLate]);
}
