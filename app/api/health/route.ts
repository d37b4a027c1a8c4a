import { NextResponse } from "next/server";
import { readHealth } from "@/lib/jobs/read-health";
import packageJson from "@/package.json";

/** For monitors: 200 when all is well, else 503. Open to everybody, so it says no more than these four words. */
export async function GET(): Promise<Response> {
  const { database, worker } = await readHealth();
  const isWell = database === "ok" && worker === "ok";
  return NextResponse.json(
    { status: isWell ? "ok" : "degraded", version: packageJson.version, database, worker },
    { status: isWell ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
