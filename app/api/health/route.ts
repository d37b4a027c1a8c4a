import { NextResponse } from "next/server";
import { controlClient } from "@/lib/db/control";
import { isAnyWorkerAlive } from "@/lib/jobs/heartbeat";
import packageJson from "@/package.json";

/** For monitors: 200 when all is well, else 503. Open to everybody, so it says no more than these four words. */
export async function GET(): Promise<Response> {
  const database = await controlClient().$queryRaw`SELECT 1`
    .then(() => "ok" as const)
    .catch(() => "unavailable" as const);
  const worker = database === "ok" && (await isAnyWorkerAlive().catch(() => false)) ? "ok" : "unavailable";
  const status = database === "ok" && worker === "ok" ? "ok" : "degraded";
  return NextResponse.json(
    { status, version: packageJson.version, database, worker },
    { status: status === "ok" ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
