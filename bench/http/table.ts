import { EMPTY } from "./asked";
import type { MeasuredCsv } from "./measure-csv";
import type { Percentiles } from "./percentiles";

export type Measured = {
  agency: string;
  /** The turns it was asked in. Only what took the same turns is compared. */
  among: "pages" | "writes";
  asked: string;
  concurrency: number;
  /** Milliseconds. */
  latency: Percentiles;
  perSecond: number;
  /** p50 of the same SQL through pg, one after another, in milliseconds; of pages with concurrency 1 only. */
  sqlMs: number | null;
  statements: number | null;
};

/** A line for each, against the empty page of the same agency and against the same page of the first agency. */
export function tableOf(measured: Measured[]): Record<string, string>[] {
  const lines = Map.groupBy(measured, ({ agency, among, asked }) => `${agency} ${among} ${asked}`);
  return [...lines.values()].flat().map((row) => rowOf(row, measured));
}

function rowOf(row: Measured, all: Measured[]): Record<string, string> {
  const turns = all.filter(({ among, concurrency }) => among === row.among && concurrency === row.concurrency);
  const floor = turns.find(({ agency, asked }) => agency === row.agency && asked === EMPTY);
  const smallest = turns.find(({ asked }) => asked === row.asked);
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

export function told({ rows, rowsPerSecond, bytes, aboveIdleBytes }: MeasuredCsv): string {
  const speed = `${rows} rows, ${rowsPerSecond.toFixed(0)} a second, ${megabytes(bytes)} MB`;
  return `${speed}; web process at most ${megabytes(aboveIdleBytes)} MB above idle.`;
}

export const megabytes = (bytes: number) => (bytes / 1_048_576).toFixed(0);
