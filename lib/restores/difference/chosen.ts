import { z } from "zod";
import { parseRow } from "@/lib/access/parse-rows";
import type { AgencyReader } from "@/lib/access/read-as";
import type { BesideReader } from "@/lib/access/read-beside-as";
import { Prisma } from "@/lib/db/generated/agency/client";
import { DomainError } from "@/lib/errors/domain-error";
import { takeable } from "@/lib/restores/difference/matching";
import type { Kind, Part } from "@/lib/restores/difference-schema";

type Raw = Pick<AgencyReader, "$queryRaw">;

/** What goes back, but for time entries, which may be very many: their keys by kind. */
export type Chosen = {
  keys: ReadonlyMap<Kind, ReadonlySet<string>>;
  /** Which of them were not chosen, and come along because something needs them. */
  along: ReadonlyMap<Kind, ReadonlySet<string>>;
  entries: { count: number; seconds: number };
};

const MOST_ROWS = 100_000;

/** Who takes back nearly everything is better served by a switch. */
export async function findChosen(side: BesideReader, live: Raw, part: Part): Promise<Chosen> {
  const entries = await countEntries(side, part);
  const keys = byKind(await listKeys(side, part));
  const rows = [...keys.values()].reduce((sum, { size }) => sum + size, entries.count);
  if (rows === 0) throw new DomainError("not-found");
  if (rows > MOST_ROWS) throw new DomainError("too-much-to-take", { params: { most: MOST_ROWS } });

  const along = new Map<Kind, Set<string>>();
  // First the projects, with what makes them up; then what these and the entries need.
  for (const find of [findProjects, findParents]) {
    const needed = await find(side, part, merged(keys, along));
    for (const [kind, found] of await missingOf(live, needed)) {
      const fresh = [...found].filter((key) => !keys.get(kind)?.has(key));
      if (fresh.length > 0) along.set(kind, new Set([...(along.get(kind) ?? []), ...fresh]));
    }
  }
  return { keys: merged(keys, along), along, entries };
}

async function countEntries(side: BesideReader, part: Part): Promise<Chosen["entries"]> {
  const rows = await side.$queryRaw(Prisma.sql`
    SELECT count(*)::int AS "count", coalesce(sum(d."secondsThen"), 0)::float8 AS "seconds"
    FROM live.difference d WHERE ${takeable(part)} AND d."kind" = 'time-entry'`);
  return parseRow(entriesSchema, rows);
}

const entriesSchema = z.object({ count: z.number(), seconds: z.number() });

async function listKeys(side: BesideReader, part: Part): Promise<Keyed[]> {
  const rows = await side.$queryRaw(Prisma.sql`
    SELECT d."kind", d."key" FROM live.difference d WHERE ${takeable(part)} AND d."kind" <> 'time-entry' LIMIT ${MOST_ROWS + 1}`);
  return keyedSchema.parse(rows);
}

/** The projects that something chosen belongs to, with members, activities and tasks where they are no more. */
async function findProjects(side: BesideReader, part: Part): Promise<Keyed[]> {
  const rows = await side.$queryRaw(Prisma.sql`
    WITH belonging AS (
      SELECT DISTINCT d."projectId" AS "id" FROM live.difference d
      WHERE ${takeable(part)} AND d."projectId" IS NOT NULL),
    gone AS (
      SELECT b."id" FROM belonging b JOIN live.difference p ON p."kind" = 'project' AND p."key" = b."id"::text
      WHERE p."change" = 'deleted')
    SELECT 'project' AS "kind", "id"::text AS "key" FROM belonging
    UNION ALL SELECT 'task', t."id"::text FROM "Task" t JOIN gone g ON g."id" = t."projectId"
    UNION ALL SELECT 'project-member', concat(m."projectId", ':', m."memberId")
      FROM "ProjectMember" m JOIN gone g ON g."id" = m."projectId"
    UNION ALL SELECT 'project-activity', concat(a."projectId", ':', a."activityId")
      FROM "ProjectActivity" a JOIN gone g ON g."id" = a."projectId"`);
  return keyedSchema.parse(rows);
}

/** Whoever and whatever the chosen records point to. */
async function findParents(side: BesideReader, part: Part, keys: Chosen["keys"]): Promise<Keyed[]> {
  const of = (kind: Kind) => [...(keys.get(kind) ?? [])];
  const pairs = (kind: Kind, place: 0 | 1) => of(kind).map((key) => key.split(":")[place] ?? "");
  const rows = await side.$queryRaw(Prisma.sql`
    SELECT DISTINCT needed."kind", needed."key"::text AS "key" FROM live.difference d, LATERAL (VALUES
      ('task', (d."was"->>'taskId')::uuid), ('activity', (d."was"->>'activityId')::uuid), ('member', d."memberId")
    ) AS needed ("kind", "key")
    WHERE ${takeable(part)} AND d."kind" = 'time-entry' AND needed."key" IS NOT NULL
    UNION SELECT 'client', "clientId"::text FROM "Project"
      WHERE "id" = ANY (${of("project")}::uuid[]) AND "clientId" IS NOT NULL
    UNION SELECT 'client', "clientId"::text FROM "Contact" WHERE "id" = ANY (${of("contact")}::uuid[])`);
  return [
    ...keyedSchema.parse(rows),
    ...pairs("project-member", 1).map((key) => ({ kind: "member" as const, key })),
    ...pairs("project-activity", 1).map((key) => ({ kind: "activity" as const, key })),
  ];
}

/** Of what is needed, that which is not there today. */
async function missingOf(live: Raw, needed: Keyed[]): Promise<Map<Kind, Set<string>>> {
  const missing = byKind(needed);
  const of = (kind: Kind) => [...(missing.get(kind) ?? [])];
  const rows = await live.$queryRaw(Prisma.sql`
    SELECT 'client' AS "kind", "id"::text AS "key" FROM "Client" WHERE "id" = ANY (${of("client")}::uuid[])
    UNION ALL SELECT 'project', "id"::text FROM "Project" WHERE "id" = ANY (${of("project")}::uuid[])
    UNION ALL SELECT 'task', "id"::text FROM "Task" WHERE "id" = ANY (${of("task")}::uuid[])
    UNION ALL SELECT 'activity', "id"::text FROM "Activity" WHERE "id" = ANY (${of("activity")}::uuid[])
    UNION ALL SELECT 'member', "id"::text FROM "Member" WHERE "id" = ANY (${of("member")}::uuid[])`);
  for (const { kind, key } of keyedSchema.parse(rows)) missing.get(kind)?.delete(key);
  return missing;
}

type Keyed = { kind: Kind; key: string };

const keyedSchema: z.ZodType<Keyed[]> = z.array(
  z.object({ kind: z.custom<Kind>((kind) => typeof kind === "string"), key: z.string() }),
);

function byKind(rows: Keyed[]): Map<Kind, Set<string>> {
  const found = new Map<Kind, Set<string>>();
  for (const { kind, key } of rows) found.set(kind, (found.get(kind) ?? new Set()).add(key));
  return found;
}

function merged(...maps: ReadonlyMap<Kind, ReadonlySet<string>>[]): Map<Kind, Set<string>> {
  return byKind(maps.flatMap((map) => [...map].flatMap(([kind, keys]) => [...keys].map((key) => ({ kind, key })))));
}
