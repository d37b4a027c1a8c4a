import { setTimeout as sleep } from "node:timers/promises";
import { clientAt } from "@/bench/http/client";
import { percentiles } from "@/bench/http/percentiles";
import { subjectOf } from "@/bench/http/subject";
import { residentBytes } from "@/bench/http/web-process";
import { CLIENTS_KEPT } from "@/lib/db/agency-client";
import { makeAgencies } from "./make-agencies";
import { warmthOf, zipfChooser } from "./visits";

type Plan = { count: number; port: number; visits: number };

/** A modest rate: what is measured is not a crowd, but how many there are. */
const BETWEEN_VISITS_MS = 50;
const PATH = "/timesheet";
const BYTES_A_MEGABYTE = 1_048_576;

/** How long a page of one agency takes among many, warm and cold, against the only one that is visited. */
export async function measureAgencies({ count, port, visits }: Plan, report: (line: string) => void): Promise<void> {
  const { slugs, madeMs } = await makeAgencies(count);
  if (madeMs.length > 0) report(`made ${madeMs.length}, each ${spread(madeMs)}`);
  const cookies: string[] = [];
  for (const slug of slugs) cookies.push((await subjectOf(slug)).cookie);
  const visit = async (index: number): Promise<number> => {
    const client = clientAt(`${slugs[index]}.localhost`, port);
    const { status, durationMs } = await client.ask({ path: PATH, headers: { cookie: cookies[index] ?? "" } });
    client.close();
    if (status !== 200) throw new Error(`${PATH} of ${slugs[index]} answered ${status}`);
    await sleep(BETWEEN_VISITS_MS);
    return durationMs;
  };

  for (let round = 0; round < CLIENTS_KEPT; round += 1) await visit(0);
  const single: number[] = [];
  for (let round = 0; round < visits / 4; round += 1) single.push(await visit(0));
  const durations = { warm: [] as number[], cold: [] as number[] };
  const choose = zipfChooser(count, Math.random);
  const warmth = warmthOf(CLIENTS_KEPT);
  for (let round = 0; round < visits; round += 1) {
    const index = choose();
    durations[warmth(index)].push(await visit(index));
  }

  report(`a single agency: ${spread(single)}`);
  report(`warm: ${spread(durations.warm)} (${durations.warm.length}), p95 ${times(durations.warm, single)} times`);
  const extraMs = percentiles(durations.cold).p50 - percentiles(durations.warm).p50;
  report(`cold: ${spread(durations.cold)} (${durations.cold.length}), p50 ${extraMs.toFixed(0)} ms more than warm`);
  report(`web process: ${(residentBytes(port).now / BYTES_A_MEGABYTE).toFixed(0)} MB resident`);
}

function spread(durationsMs: number[]): string {
  const { p50, p95 } = percentiles(durationsMs);
  return `p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`;
}

const times = (durationsMs: number[], than: number[]) =>
  (percentiles(durationsMs).p95 / percentiles(than).p95).toFixed(2);
