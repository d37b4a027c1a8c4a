import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { BesideReader } from "@/lib/access/read-beside-as";
import { openSide, type Side } from "@/lib/restores/difference/open-side";
import type { RestoreIdInput } from "@/lib/restores/difference-schema";

/** A worker at work gives a sign every second. */
const SILENT_AFTER_SECONDS = 60;

export type Comparison = {
  status: "never" | "running" | "failed" | "done";
  rowsDone: number;
  rowsTotal: number;
};

export type DifferenceState = Pick<Side, "kind" | "asOf" | "comparedAt"> & { id: string; comparison: Comparison };

/** What is compared with today, as of when, and whether it is being compared just now. */
export async function getDifferenceState(actor: Actor, { id }: RestoreIdInput): Promise<DifferenceState> {
  const side = await openSide(actor, id);
  return { id, ...pick(side), comparison: await readComparison(side.reader) };
}

/** For the page that waits. */
export async function getComparison(actor: Actor, { id }: RestoreIdInput): Promise<Comparison> {
  return readComparison((await openSide(actor, id)).reader);
}

function pick({ kind, asOf, comparedAt }: Side) {
  return { kind, asOf, comparedAt };
}

async function readComparison(side: BesideReader): Promise<Comparison> {
  const never = { status: "never", rowsDone: 0, rowsTotal: 0 } as const;
  const [there] = thereSchema.parse(await side.$queryRaw`SELECT to_regclass('live.comparison') IS NOT NULL AS "there"`);
  if (!there?.there) return never;
  const [row] = rowsSchema.parse(
    await side.$queryRaw`
      SELECT "rowsDone"::float8, "rowsTotal"::float8, "endedAt" IS NOT NULL AS "ended", "errorCode",
        extract(epoch FROM now() - "touchedAt")::float8 AS "silentSeconds"
      FROM live.comparison`,
  );
  if (!row) return never;
  const { rowsDone, rowsTotal, ended, errorCode, silentSeconds } = row;
  const isLost = !ended && silentSeconds > SILENT_AFTER_SECONDS;
  const status = errorCode !== null || isLost ? "failed" : ended ? "done" : "running";
  return { status, rowsDone, rowsTotal };
}

const thereSchema = z.array(z.object({ there: z.boolean() }));
const rowsSchema = z.array(
  z.object({
    rowsDone: z.number(),
    rowsTotal: z.number(),
    ended: z.boolean(),
    errorCode: z.string().nullable(),
    silentSeconds: z.number(),
  }),
);
