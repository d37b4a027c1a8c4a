import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { parseRows } from "@/lib/access/parse-rows";
import { readAs } from "@/lib/access/read-as";
import { Prisma } from "@/lib/db/generated/agency/client";
import { ImportStatus } from "@/lib/db/generated/agency/enums";
import { DomainError } from "@/lib/errors/domain-error";
import type { ImportIdInput, ListImportsInput } from "@/lib/imports/input-schema";
import { visibleTo } from "@/lib/imports/policy";
import { type ImportReport, importReportSchema } from "@/lib/imports/report-schema";
import { type ImportChoices, importChoicesSchema, SOURCES } from "@/lib/imports/schema";
import { PAGE_ROWS, type Page, pageOf } from "@/lib/lists/page";
import { everyWordIn } from "@/lib/lists/search";

const importRowSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  memberName: z.string(),
  createdAt: z.date(),
  source: z.enum(SOURCES).nullable(),
  status: z.enum(ImportStatus),
  /** Null until a check has counted them. */
  entries: z.number().nullable(),
  durationSeconds: z.number().nullable(),
});

export type ImportRow = z.output<typeof importRowSchema>;

/** A page of imports; equal ones the latest first. */
export async function listImports(actor: Actor, { q, after, sort }: ListImportsInput): Promise<Page<ImportRow>> {
  const rows = await readAs(actor, "import:run").$queryRaw(Prisma.sql`
    WITH "listed" AS (
      SELECT i.*, ${SORT_KEYS[sort]} AS "key", -extract(epoch FROM i."createdAt") AS "age" FROM (
        SELECT b."id", b."fileName", m."name" AS "memberName", b."createdAt", b."source", b."status"::text AS "status",
               (b."report" #>> '{totals,entries}')::int AS "entries",
               (b."report" #>> '{totals,durationSeconds}')::float8 AS "durationSeconds"
        FROM "ImportBatch" b JOIN "Member" m ON m."id" = b."memberId" WHERE ${everyWordIn(Prisma.sql`b."fileName"`, q)}
      ) i
    )
    SELECT "id", "fileName", "memberName", "createdAt", "source", "status", "entries", "durationSeconds" FROM "listed"
    WHERE NOT EXISTS (SELECT FROM "listed" WHERE "id" = ${after ?? null}::uuid)
      OR ("key", "age", "id") > (SELECT "key", "age", "id" FROM "listed" WHERE "id" = ${after ?? null}::uuid)
    ORDER BY "key", "age", "id" LIMIT ${PAGE_ROWS + 1}`);
  return pageOf(parseRows(importRowSchema, rows));
}

/** The most first; what has not been counted comes last. */
const SORT_KEYS: Record<ListImportsInput["sort"], Prisma.Sql> = {
  newest: Prisma.sql`0`,
  name: Prisma.sql`lower(i."fileName")`,
  entries: Prisma.sql`coalesce(-i."entries", 1)`,
  hours: Prisma.sql`coalesce(-i."durationSeconds", 1)`,
};

/** An import without its file. */
export type ImportView = {
  id: string;
  fileName: string;
  sizeBytes: number;
  timeZone: string;
  status: ImportStatus;
  memberName: string;
  startedByName: string | null;
  createdAt: Date;
  finishedAt: Date | null;
  undoneAt: Date | null;
  report: ImportReport | null;
  choices: ImportChoices;
  /** Why it failed; of a fault the incident id. */
  errorCode: string | null;
} & ImportProgress;

export type ImportProgress = { rowsDone: number; rowsTotal: number };

/** Throws "not-found". */
export async function getImport(actor: Actor, { id }: ImportIdInput): Promise<ImportView> {
  const batch = await readAs(actor, "import:run").importBatch.findFirst({
    where: { id, AND: visibleTo(actor) },
    select: {
      id: true,
      fileName: true,
      sizeBytes: true,
      timeZone: true,
      status: true,
      createdAt: true,
      finishedAt: true,
      undoneAt: true,
      errorCode: true,
      rowsDone: true,
      rowsTotal: true,
      report: true,
      choices: true,
      member: { select: { name: true } },
      startedBy: { select: { name: true } },
    },
  });
  if (!batch) throw new DomainError("not-found");
  const { member, startedBy, report, choices, ...view } = batch;
  return {
    ...view,
    memberName: member.name,
    startedByName: startedBy?.name ?? null,
    report: importReportSchema.nullable().parse(report),
    choices: importChoicesSchema.parse(choices),
  };
}

/** How far the worker is. Throws "not-found". */
export async function getImportProgress(
  actor: Actor,
  { id }: ImportIdInput,
): Promise<ImportProgress & { status: ImportStatus }> {
  const progress = await readAs(actor, "import:run").importBatch.findFirst({
    where: { id, AND: visibleTo(actor) },
    select: { status: true, rowsDone: true, rowsTotal: true },
  });
  if (!progress) throw new DomainError("not-found");
  return progress;
}
