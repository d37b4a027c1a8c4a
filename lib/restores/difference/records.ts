import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { BesideReader } from "@/lib/access/read-beside-as";
import { Prisma } from "@/lib/db/generated/agency/client";
import { DomainError } from "@/lib/errors/domain-error";
import { PAGE_ROWS, type Page, pageOf } from "@/lib/lists/page";
import { comparedTable } from "@/lib/restores/difference/compared-tables";
import { matching } from "@/lib/restores/difference/matching";
import { openSide } from "@/lib/restores/difference/open-side";
import { CHANGES, type Column, KINDS, type Kind, type Part } from "@/lib/restores/difference-schema";

/** A value as it is shown; ids are names by now. */
export type Value = string | number | boolean | string[] | null;

export type RecordValue = { column: Column; was: Value; is: Value; differs: boolean };

export type RecordRow = {
  /** Where it stands in the list. */
  id: string;
  kind: Kind;
  key: string;
  change: (typeof CHANGES)[number];
  label: string;
  client: string | null;
  project: string | null;
  member: string | null;
  secondsThen: number;
  secondsNow: number;
  values: RecordValue[];
};

/** Single records that differ, as they were and as they are. */
export async function listRecords(
  actor: Actor,
  { id, after, ...part }: Part & { id: string; after?: string },
): Promise<Page<RecordRow>> {
  const { reader } = await openSide(actor, id);
  const position = after !== undefined && /^\d{1,12}$/.test(after) ? Number(after) : 0;
  const where = Prisma.sql`${matching(part)} AND d."position" > ${position} ORDER BY d."position" LIMIT ${PAGE_ROWS + 1}`;
  return pageOf(await readRecords(reader, where));
}

/** Throws "not-found" when it does not differ, or not any more. */
export async function getRecord(
  actor: Actor,
  { id, kind, key }: { id: string; kind: Kind; key: string },
): Promise<RecordRow> {
  const { reader } = await openSide(actor, id);
  const [record] = await readRecords(reader, Prisma.sql`d."kind" = ${kind} AND d."key" = ${key}`);
  if (!record) throw new DomainError("not-found");
  return record;
}

async function readRecords(side: BesideReader, where: Prisma.Sql): Promise<RecordRow[]> {
  const rows = rowsSchema.parse(
    await side.$queryRaw(Prisma.sql`
      SELECT d."position"::text AS "id", d."kind", d."key", d."change", d."label", d."secondsThen", d."secondsNow",
        d."was", d."is", c."name" AS "client", p."name" AS "project", m."name" AS "member"
      FROM live.difference d LEFT JOIN live.names c ON c."id" = d."clientId"
      LEFT JOIN live.names p ON p."id" = d."projectId" LEFT JOIN live.names m ON m."id" = d."memberId"
      WHERE ${where}`),
  );
  const names = await namesOf(side, rows);
  return rows.map(({ was, is, ...row }) => ({ ...row, values: valuesOf(row.kind, was, is, names) }));
}

function valuesOf(kind: Kind, was: JsonRow, is: JsonRow, names: ReadonlyMap<string, string>): RecordValue[] {
  const shown = (value: unknown): Value => {
    const parsed = valueSchema.parse(value ?? null);
    return typeof parsed === "string" ? (names.get(parsed) ?? parsed) : parsed;
  };
  return comparedTable(kind).columns.map((column) => ({
    column,
    was: shown(was?.[column]),
    is: shown(is?.[column]),
    differs: JSON.stringify(was?.[column] ?? null) !== JSON.stringify(is?.[column] ?? null),
  }));
}

/** Of everything that the rows point to. */
async function namesOf(
  side: BesideReader,
  rows: readonly { was: JsonRow; is: JsonRow }[],
): Promise<Map<string, string>> {
  const values = rows.flatMap(({ was, is }) => [was, is]).flatMap((row) => POINTERS.map((column) => row?.[column]));
  const ids = [...new Set(values.filter((value) => typeof value === "string"))];
  const names = namesSchema.parse(
    await side.$queryRaw(Prisma.sql`SELECT "id"::text, "name" FROM live.names WHERE "id" = ANY (${ids}::uuid[])`),
  );
  return new Map(names.map(({ id, name }) => [id, name]));
}

const POINTERS = ["clientId", "projectId", "taskId", "activityId", "memberId"] as const;

type JsonRow = Record<string, unknown> | null;

const jsonRowSchema = z.record(z.string(), z.unknown()).nullable();
const valueSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);
const namesSchema = z.array(z.object({ id: z.string(), name: z.string() }));
const rowsSchema = z.array(
  z.object({
    id: z.string(),
    kind: z.enum(KINDS),
    key: z.string(),
    change: z.enum(CHANGES),
    label: z.string(),
    secondsThen: z.number(),
    secondsNow: z.number(),
    was: jsonRowSchema,
    is: jsonRowSchema,
    client: z.string().nullable(),
    project: z.string().nullable(),
    member: z.string().nullable(),
  }),
);
