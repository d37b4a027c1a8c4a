import { writeFileSync } from "node:fs";
import { printTable } from "@/bin/commands/print";
import { originOf } from "@/lib/agencies/origin";
import { type Asked, EMPTY, everythingAsked } from "./asked";
import { clientAt } from "./client";
import { inTurns } from "./in-turns";
import { type MeasuredCsv, measureCsv } from "./measure-csv";
import { sqlOf, timeStatements } from "./page-sql";
import { percentiles } from "./percentiles";
import { forgetWrites, subjectOf } from "./subject";
import { type Measured, megabytes, tableOf, told } from "./table";
import { residentBytes } from "./web-process";

type Plan = { agencies: string[]; port: number; dataDir: string; seconds: number; jsonFile: string | undefined };

/**
 * V8 compiles what is asked often: in a fresh process the floor takes 7.7 instead of 4.6 ms, hence so many rounds of
 * warming up. Bursts take as long as the plan says, and so do forty requests a second where one takes 25 ms.
 */
const PACES = [
  { concurrency: 1, burstMs: 0, warmUps: 200, roundsASecond: 40 },
  { concurrency: 16, burstMs: 500, warmUps: 1, roundsASecond: 2 },
];
const SQL_ROUNDS = 50;

/** Measures what people ask all day over HTTP, against the floor of the same turns. Prints a table, and writes JSON. */
export async function measureHttp({ agencies, port, dataDir, seconds, jsonFile }: Plan): Promise<void> {
  const visits = [];
  for (const slug of agencies) {
    visits.push({ subject: await subjectOf(slug), client: clientAt(`${slug}.localhost`, port) });
  }
  const asked = visits.flatMap(({ client, subject }) =>
    everythingAsked(client, subject, originOf(subject.agency.slug)),
  );
  const measured: Measured[] = [];
  for (const turns of Map.groupBy(asked, ({ among }) => among).values()) {
    measured.push(...(await measureInTurns(turns, { seconds, dataDir })));
  }
  const exports: Record<string, MeasuredCsv> = {};
  for (const { client, subject } of visits) {
    exports[subject.agency.slug] = await measureCsv(client, subject, port);
    client.close();
    await forgetWrites(subject.agency);
  }
  const memory = residentBytes(port);
  printTable(tableOf(measured), "");
  for (const [slug, csv] of Object.entries(exports)) console.log(`CSV of a month at ${slug}: ${told(csv)}`);
  console.log(`Web process: ${megabytes(memory.now)} MB resident, ${megabytes(memory.peak)} MB at most.`);
  const figures = { at: new Date().toISOString(), measured, exports, memory };
  if (jsonFile) writeFileSync(jsonFile, `${JSON.stringify(figures, null, 2)}\n`);
}

async function measureInTurns(
  asked: Asked[],
  { seconds, dataDir }: { seconds: number; dataDir: string },
): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const { roundsASecond, ...pace } of PACES) {
    for (const turn of await inTurns(asked, { ...pace, rounds: roundsASecond * seconds })) {
      const { agency, among, name, durationsMs, elapsedMs } = turn;
      const hasSql = pace.concurrency === 1 && among === "pages" && name !== EMPTY;
      measured.push({
        agency: agency.slug,
        among,
        asked: name,
        concurrency: pace.concurrency,
        latency: percentiles(durationsMs),
        perSecond: (durationsMs.length * 1_000) / elapsedMs,
        ...(hasSql ? await sqlFloorOf(turn, dataDir) : { sqlMs: null, statements: null }),
      });
    }
  }
  return measured;
}

async function sqlFloorOf({ agency, once }: Asked, dataDir: string) {
  const statements = await sqlOf(agency, dataDir, once);
  const sqlMs = percentiles(await timeStatements(agency, statements, SQL_ROUNDS)).p50;
  return { sqlMs, statements: statements.length };
}
