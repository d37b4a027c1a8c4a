import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { parseRows } from "@/lib/access/parse-rows";
import { readAs } from "@/lib/access/read-as";
import { type BudgetState, budgetState, OVER_PERCENT, WARN_PERCENT } from "@/lib/budgets/rules";
import { Prisma } from "@/lib/db/generated/agency/client";
import { PAGE_ROWS, type Page, pageOf } from "@/lib/lists/page";
import { everyWordIn } from "@/lib/lists/search";
import { visibleInSql } from "@/lib/projects/policy";
import { PROJECT_COLORS, type ProjectSearch } from "@/lib/projects/schema";

const projectRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  color: z.literal(PROJECT_COLORS),
  clientId: z.string().nullable(),
  clientName: z.string().nullable(),
  archived: z.boolean(),
  budgetSeconds: z.number().nullable(),
  usedSeconds: z.number(),
});

const listedSchema = projectRowSchema.extend({ total: z.number() });

/** A page, and how many there are on all pages. */
export type ProjectList = Page<ProjectRow> & { total: number };

export type ProjectRow = z.output<typeof projectRowSchema> & { budgetState: BudgetState | null };

/**
 * A page of projects. The sums of all months are added up only where all projects must be compared by them; otherwise
 * for the page's rows alone.
 */
export async function listProjects(
  actor: Actor,
  search: Omit<ProjectSearch, "state"> & { state: ProjectSearch["state"] | "all" },
): Promise<ProjectList> {
  const rows = await readAs(actor, "project:read").$queryKept(Prisma.sql`
    WITH "listed" AS (
      SELECT p."id", p."name", p."color", p."clientId", c."name" AS "clientName",
             p."archivedAt" IS NOT NULL AS "archived", p."budgetSeconds", ${SORT_KEYS[search.sort]} AS "key"
      ${found(actor, search)}
    ),
    "page" AS (
      SELECT * FROM "listed"
      WHERE NOT EXISTS (SELECT FROM "listed" WHERE "id" = ${search.after ?? null}::uuid)
        OR ("key", "name", "id") > (SELECT "key", "name", "id" FROM "listed" WHERE "id" = ${search.after ?? null}::uuid)
      ORDER BY "key", "name", "id" LIMIT ${PAGE_ROWS + 1}
    )
    SELECT "page".*, (SELECT count(*)::int FROM "listed") AS "total", (
      SELECT coalesce(sum(m."seconds"), 0)::float8 FROM "ProjectMonth" m WHERE m."projectId" = "page"."id"
    ) AS "usedSeconds"
    FROM "page" ORDER BY "key", "name", "id"`);
  const views = parseRows(listedSchema, rows);
  const page = pageOf(
    views.map(({ total: _, ...row }) => ({ ...row, budgetState: budgetState(row.usedSeconds, row.budgetSeconds) })),
  );
  return { ...page, total: views[0]?.total ?? 0 };
}

/** SQL for the ids that a list's search finds, on whatever page. */
export function projectIdsFor(actor: Actor, search: ProjectSearch): Prisma.Sql {
  return Prisma.sql`SELECT p."id" ${found(actor, search)}`;
}

type Search = Parameters<typeof listProjects>[1];

function found(actor: Actor, search: Search): Prisma.Sql {
  const comparesUse = search.sort === "used" || (search.budget !== undefined && search.budget !== "none");
  return Prisma.sql`FROM "Project" p LEFT JOIN "Client" c ON c."id" = p."clientId"
      ${comparesUse ? USE_OF_ALL : Prisma.empty}
      WHERE ${visibleInSql(actor)} AND ${filtersOf(actor, search)}`;
}

const USE_OF_ALL = Prisma.sql`LEFT JOIN (
  SELECT "projectId", sum("seconds") AS "seconds" FROM "ProjectMonth" GROUP BY "projectId"
) u ON u."projectId" = p."id"`;

/** Below these a list of equal keys goes on by name. The greatest use comes first, projects without a budget last. */
const SORT_KEYS: Record<ProjectSearch["sort"], Prisma.Sql> = {
  name: Prisma.sql`''`,
  // Internal projects have no client; they come last.
  client: Prisma.sql`coalesce(c."name", chr(1114109))`,
  used: Prisma.sql`coalesce(-(coalesce(u."seconds", 0) / p."budgetSeconds"::float8), 1e9)`,
};

function filtersOf(actor: Actor, { q, client, state, mine, budget }: Search): Prisma.Sql {
  const filters = [everyWordIn(Prisma.sql`p."name" || ' ' || coalesce(c."name", '')`, q)];
  if (state !== "all") filters.push(Prisma.sql`(p."archivedAt" IS NOT NULL) = ${state === "archived"}`);
  if (client) filters.push(Prisma.sql`p."clientId" = ${client}::uuid`);
  if (budget) filters.push(BUDGET_FILTERS[budget]);
  if (mine) {
    filters.push(Prisma.sql`EXISTS (
      SELECT FROM "ProjectMember" pm WHERE pm."projectId" = p."id" AND pm."memberId" = ${actor.memberId}::uuid)`);
  }
  return Prisma.join(filters, " AND ");
}

const USED = Prisma.sql`coalesce(u."seconds", 0) * 100`;
const WARN = Prisma.sql`p."budgetSeconds"::bigint * ${WARN_PERCENT}::int`;
const OVER = Prisma.sql`p."budgetSeconds"::bigint * ${OVER_PERCENT}::int`;

/** `budgetState` in SQL; a test holds the two against each other. */
const BUDGET_FILTERS: Record<NonNullable<ProjectSearch["budget"]>, Prisma.Sql> = {
  ok: Prisma.sql`${USED} < ${WARN}`,
  warn: Prisma.sql`${USED} >= ${WARN} AND ${USED} < ${OVER}`,
  over: Prisma.sql`${USED} >= ${OVER}`,
  none: Prisma.sql`p."budgetSeconds" IS NULL`,
};
