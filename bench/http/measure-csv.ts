import { setTimeout as sleep } from "node:timers/promises";
import { hrefWith } from "@/lib/lists/href";
import type { Client } from "./client";
import type { Subject } from "./subject";
import { memoryReader } from "./web-process";

export type MeasuredCsv = { rows: number; rowsPerSecond: number; bytes: number; aboveIdleBytes: number };

const ROUNDS = 3;
const SAMPLE_EVERY_MS = 20;
const IDLE_MS = 2_000;

/** The CSV of a month of all members: the quickest of some rounds, and the most memory that any of them took. */
export async function measureCsv(client: Client, { cookie, month }: Subject, port: number): Promise<MeasuredCsv> {
  const path = hrefWith("/api/v1/reports/entries/export", { period: "custom", ...month, format: "csv" });
  const rounds: MeasuredCsv[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await sleep(IDLE_MS);
    rounds.push(await once(client, { path, cookie, port }));
  }
  const [first, ...others] = rounds.toSorted((a, b) => b.rowsPerSecond - a.rowsPerSecond);
  if (!first) throw new Error("Nothing was measured.");
  return { ...first, aboveIdleBytes: Math.max(first.aboveIdleBytes, ...others.map((other) => other.aboveIdleBytes)) };
}

async function once(client: Client, { path, cookie, port }: { path: string; cookie: string; port: number }) {
  const memory = memoryReader(port);
  const idleBytes = memory().now;
  let mostBytes = idleBytes;
  const sampling = setInterval(() => {
    mostBytes = Math.max(mostBytes, memory().now);
  }, SAMPLE_EVERY_MS);
  try {
    const { status, bytes, lines, durationMs } = await client.ask({ path, headers: { cookie } });
    if (status !== 200) throw new Error(`${path} answered ${status}`);
    const rows = lines - 1;
    return { rows, rowsPerSecond: (rows * 1_000) / durationMs, bytes, aboveIdleBytes: mostBytes - idleBytes };
  } finally {
    clearInterval(sampling);
  }
}
