import { writeFileSync } from "node:fs";
import { printTable } from "@/bin/commands/print";
import { originOf } from "@/lib/agencies/origin";
import { agencyClient } from "@/lib/db/agency-client";
import { type Asked, EMPTY, everythingAsked } from "./asked";
import { clientAt } from "./client";
import { load } from "./load";
import { type MeasuredCsv, measureCsv } from "./measure-csv";
import { sqlOf, timeStatements } from "./page-sql";
import { type Percentiles, percentiles } from "./percentiles";
import { forgetWrites, type Subject, subjectOf } from "./subject";
import { residentBytes } from "./web-process";

type Plan = { agencies: string[]; port: number; dataDir: string; seconds: number; jsonFile: string | undefined };

type Measured = {
  agency: string;
  asked: string;
  concurrency: number;
  /** Milliseconds. */
  latency: Percentiles;
  perSecond: number;
  /** p50 of the same SQL through pg, one after another, in milliseconds; with concurrency 1 only. */
  sqlMs: number | null;
  statements: number | null;
};

const CONCURRENCIES = [1, 16];
const WARM_UPS = 20;
/**
 * V8 compiles what is asked often: in a fresh process the floor, which comes first, would be measured while all is slow
 * (7.7 instead of 4.6 ms), and the pages once they are fast.
 */
const FIRST_WARM_UPS = 200;
const SQL_ROUNDS = 50;

/** Measures what people ask all day over HTTP, against the floor of the same run. Prints a table, and writes JSON. */
export async function measureHttp({ agencies, port, dataDir, seconds, jsonFile }: Plan): Promise<void> {
  const measured: Measured[] = [];
  const exports: Record<string, MeasuredCsv> = {};
  for (const slug of agencies) {
    const subject = await subjectOf(slug);
    const client = clientAt(`${slug}.localhost`, port);
    const everything = everythingAsked(client, subject, originOf(slug));
    for (const { once, isPage, name } of everything) {
      if (isPage || name === EMPTY) await load(once, { concurrency: 1, seconds: 0, warmUps: FIRST_WARM_UPS });
    }
    for (const asked of everything) {
      for (const concurrency of CONCURRENCIES) {
        measured.push(await measureOne(slug, asked, { concurrency, seconds }));
      }
      const alone = measured.at(-CONCURRENCIES.length);
      if (alone && asked.isPage) Object.assign(alone, await floorOf(subject, asked, dataDir));
    }
    exports[slug] = await measureCsv(client, subject, port);
    client.close();
    await forgetWrites(agencyClient(subject.agency));
  }
  const memory = residentBytes(port);
  printTable(
    measured.map((row) => rowOf(row, measured)),
    "",
  );
  for (const [slug, csv] of Object.entries(exports)) console.log(`CSV of a month at ${slug}: ${told(csv)}`);
  console.log(`Web process: ${megabytes(memory.now)} MB resident, ${megabytes(memory.peak)} MB at most.`);
  if (jsonFile)
    writeFileSync(
      jsonFile,
      `${JSON.stringify({ at: new Date().toISOString(), measured, exports, memory }, null, 2)}\n`,
    );
}

async function measureOne(
  agency: string,
  asked: Asked,
  { concurrency, seconds }: { concurrency: number; seconds: number },
): Promise<Measured> {
  const warmUps = Math.ceil(WARM_UPS / concurrency);
  const { durationsMs, elapsedMs } = await load(asked.once, { concurrency, seconds, warmUps });
  const perSecond = (durationsMs.length * 1_000) / elapsedMs;
  const latency = percentiles(durationsMs);
  return { agency, asked: asked.name, concurrency, latency, perSecond, sqlMs: null, statements: null };
}

async function floorOf({ agency }: Subject, { once }: Asked, dataDir: string) {
  const statements = await sqlOf(agency, dataDir, once);
  const sqlMs = percentiles(await timeStatements(agency, statements, SQL_ROUNDS)).p50;
  return { sqlMs, statements: statements.length };
}

function rowOf(row: Measured, all: Measured[]): Record<string, string> {
  const same = (asked: string, agency: string) =>
    all.find((other) => other.asked === asked && other.agency === agency && other.concurrency === row.concurrency);
  const floor = same(EMPTY, row.agency);
  const smallest = same(row.asked, all[0]?.agency ?? "");
  return {
    agency: row.agency,
    asked: row.asked,
    "at once": String(row.concurrency),
    "p50 ms": row.latency.p50.toFixed(1),
    "p95 ms": row.latency.p95.toFixed(1),
    "p99 ms": row.latency.p99.toFixed(1),
    "per second": row.perSecond.toFixed(0),
    "p50 × empty": floor ? (row.latency.p50 / floor.latency.p50).toFixed(2) : "",
    "rate of empty": floor ? `${((100 * row.perSecond) / floor.perSecond).toFixed(0)} %` : "",
    "p50 × smallest": smallest ? (row.latency.p50 / smallest.latency.p50).toFixed(2) : "",
    "SQL ms": row.sqlMs === null ? "" : `${row.sqlMs.toFixed(1)} (${row.statements})`,
  };
}

function told({ rows, rowsPerSecond, bytes, aboveIdleBytes }: MeasuredCsv): string {
  const speed = `${rows} rows, ${rowsPerSecond.toFixed(0)} a second, ${megabytes(bytes)} MB`;
  return `${speed}; web process at most ${megabytes(aboveIdleBytes)} MB above idle.`;
}

const megabytes = (bytes: number) => (bytes / 1_048_576).toFixed(0);
