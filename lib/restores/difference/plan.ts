import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { parseRow } from "@/lib/access/parse-rows";
import { readAs } from "@/lib/access/read-as";
import type { BesideReader } from "@/lib/access/read-beside-as";
import { Prisma } from "@/lib/db/generated/agency/client";
import { findChosen } from "@/lib/restores/difference/chosen";
import { findClashes, freeName } from "@/lib/restores/difference/clashes";
import { type FormerRow, loadFormerRows } from "@/lib/restores/difference/former-rows";
import { takeable } from "@/lib/restores/difference/matching";
import { openSide } from "@/lib/restores/difference/open-side";
import { titleOf } from "@/lib/restores/difference/title";
import { existingKeys } from "@/lib/restores/difference/write-rows";
import { KINDS, type Kind, type Part } from "@/lib/restores/difference-schema";

export type TakingPlan = {
  title: string;
  /** What would come back, and what is there and differs. */
  kinds: { kind: Kind; back: number; differing: number }[];
  /** Of the time entries that would come back. */
  seconds: number;
  /** What comes along because something needs it. */
  along: { kind: Kind; names: string[]; more: number }[];
  /** What cannot keep its name. */
  renames: { id: string; kind: "client" | "project"; name: string; suggestion: string }[];
  /** For what today's own is taken. */
  same: { kind: "task" | "activity" | "member"; names: string[] }[];
  /** Running timers, which stay behind. */
  timers: number;
};

const NAMES_SHOWN = 8;

/** What taking a part back would do, worked out on today's data. Nothing is changed. */
export async function planTaking(actor: Actor, { id, ...part }: Part & { id: string }): Promise<TakingPlan> {
  const live = readAs(actor, "restore:choose");
  const { reader: side } = await openSide(actor, id);
  const chosen = await findChosen(side, live, part);
  const rows = await loadFormerRows(side, chosen.keys);
  const { client, project, ...sames } = await findClashes(live, rows);
  const entries = await countEntries(side, part);
  const kinds = await Promise.all(
    [...rows].map(async ([kind, some]) => {
      const differing = (await existingKeys(live, kind, some)).size;
      return { kind, back: some.length - differing, differing };
    }),
  );
  const all = [...kinds, { kind: "time-entry" as const, back: entries.back, differing: entries.differing }];
  return {
    title: await titleOf(side, part),
    kinds: KINDS.flatMap((kind) => all.filter((one) => one.kind === kind && one.back + one.differing > 0)),
    seconds: entries.seconds,
    timers: entries.timers,
    along: [...chosen.along].map(([kind, keys]) => ({ kind, ...shortened(namesOf(rows.get(kind), keys)) })),
    renames: [
      ...client.map((clash) => ({ ...clash, kind: "client" as const, suggestion: freeName(clash.name) })),
      ...project.map((clash) => ({ ...clash, kind: "project" as const, suggestion: freeName(clash.name) })),
    ],
    same: (["task", "activity", "member"] as const).flatMap((kind) =>
      sames[kind].length > 0 ? [{ kind, names: sames[kind].slice(0, NAMES_SHOWN).map(({ name }) => name) }] : [],
    ),
  };
}

/** As of the comparison: of very many, asking for each today takes too long for a page. */
async function countEntries(side: BesideReader, part: Part) {
  const rows = await side.$queryRaw(Prisma.sql`
    SELECT count(*) FILTER (WHERE d."change" = 'deleted' AND finished)::float8 AS "back",
      count(*) FILTER (WHERE d."change" = 'changed' AND finished)::float8 AS "differing",
      coalesce(sum(d."secondsThen") FILTER (WHERE d."change" = 'deleted'), 0)::float8 AS "seconds",
      count(*) FILTER (WHERE NOT finished)::float8 AS "timers"
    FROM live.difference d, LATERAL (SELECT d."was"->>'durationSeconds' IS NOT NULL AS finished) f
    WHERE ${takeable(part)} AND d."kind" = 'time-entry'`);
  return parseRow(countSchema, rows);
}

function namesOf(rows: readonly FormerRow[] | undefined, keys: ReadonlySet<string>): string[] {
  return (rows ?? []).flatMap(({ id, name }) => (keys.has(String(id)) && typeof name === "string" ? [name] : []));
}

function shortened(names: string[]): { names: string[]; more: number } {
  return { names: names.slice(0, NAMES_SHOWN), more: Math.max(0, names.length - NAMES_SHOWN) };
}

const countSchema = z.object({ back: z.number(), differing: z.number(), seconds: z.number(), timers: z.number() });
