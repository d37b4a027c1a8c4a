import { z } from "zod";
import { type Actor, can } from "@/lib/access/actor";
import { parseRows } from "@/lib/access/parse-rows";
import { readAs } from "@/lib/access/read-as";
import { contactsVisibleTo, visibleInSql, visibleTo } from "@/lib/clients/policy";
import type { ClientSearch } from "@/lib/clients/schema";
import { Prisma } from "@/lib/db/generated/agency/client";
import { DomainError } from "@/lib/errors/domain-error";
import { type Option, optionSchema } from "@/lib/lists/option-search-schema";
import { PAGE_ROWS, type Page, pageOf } from "@/lib/lists/page";
import { everyWordIn } from "@/lib/lists/search";
import { visibleInSql as visibleProjectInSql } from "@/lib/projects/policy";

const clientRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  openProjects: z.number(),
  yearSeconds: z.number(),
});

const listedSchema = clientRowSchema.extend({ total: z.number() });

export type ClientRow = z.output<typeof clientRowSchema>;

/** A page, and how many there are on all pages. */
export type ClientList = Page<ClientRow> & { total: number };

/** A page of clients, with the hours of the given year; projects the actor cannot see do not count. */
export async function listClients(actor: Actor, search: ClientSearch, year: number): Promise<ClientList> {
  // Of all clients only where they must be compared by it; otherwise of the page's.
  const work = workInYear(actor, year);
  const rows = await readAs(actor, "client:read").$queryKept(Prisma.sql`
    WITH "listed" AS (
      SELECT c."id", c."name", ${SORT_KEYS[search.sort]} AS "key"
      FROM "Client" c ${search.sort === "name" ? Prisma.empty : work} WHERE ${filtersOf(actor, search)}
    ),
    "page" AS (
      SELECT * FROM "listed"
      WHERE NOT EXISTS (SELECT FROM "listed" WHERE "id" = ${search.after ?? null}::uuid)
        OR ("key", "name", "id") > (SELECT "key", "name", "id" FROM "listed" WHERE "id" = ${search.after ?? null}::uuid)
      ORDER BY "key", "name", "id" LIMIT ${PAGE_ROWS + 1}
    )
    SELECT c."id", c."name", "openProjects", "yearSeconds", (SELECT count(*)::int FROM "listed") AS "total"
    FROM "page" c ${work} ORDER BY c."key", c."name", c."id"`);
  const views = parseRows(listedSchema, rows);
  return { ...pageOf(views.map(({ total: _, ...row }) => row)), total: views[0]?.total ?? 0 };
}

/** SQL for the ids that a list's search finds, on whatever page. */
export function clientIdsFor(actor: Actor, search: ClientSearch): Prisma.Sql {
  return Prisma.sql`SELECT c."id" FROM "Client" c WHERE ${filtersOf(actor, search)}`;
}

function filtersOf(actor: Actor, { q, state }: ClientSearch): Prisma.Sql {
  return Prisma.sql`${visibleInSql(actor)} AND (c."archivedAt" IS NOT NULL) = ${state === "archived"}
    AND ${everyWordIn(Prisma.sql`c."name"`, q)}`;
}

/** Joins what the client called "c" is worked for: open projects, and hours of the year. */
function workInYear(actor: Actor, year: number): Prisma.Sql {
  return Prisma.sql`CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE p."archivedAt" IS NULL)::int AS "openProjects",
           coalesce(sum(m."seconds"), 0)::float8 AS "yearSeconds"
    FROM "Project" p CROSS JOIN LATERAL (
      SELECT sum(m."seconds") AS "seconds" FROM "ProjectMonth" m
      WHERE m."projectId" = p."id" AND m."month" BETWEEN make_date(${year}::int, 1, 1) AND make_date(${year}::int, 12, 1)
    ) m
    WHERE p."clientId" = c."id" AND ${visibleProjectInSql(actor)}
  ) u`;
}

/** The most first; below equal keys a list goes on by name. */
const SORT_KEYS: Record<ClientSearch["sort"], Prisma.Sql> = {
  name: Prisma.sql`0::float8`,
  projects: Prisma.sql`-u."openProjects"::float8`,
  hours: Prisma.sql`-u."yearSeconds"`,
};

export type ContactView = {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  position: string | null;
  /** False also for who may not know. What it says is on a page of its own: `lib/clients/private-note.ts`. */
  hasPrivateNote: boolean;
};

export type ClientView = { id: string; name: string; archived: boolean; contacts: ContactView[] };

export async function getClient(actor: Actor, id: string): Promise<ClientView> {
  const client = await readAs(actor, "client:read").client.findFirst({
    where: { id, AND: visibleTo(actor) },
    select: {
      id: true,
      name: true,
      archivedAt: true,
      contacts: {
        where: contactsVisibleTo(actor),
        orderBy: [{ name: "asc" }, { id: "asc" }],
        select: { id: true, name: true, email: true, phone: true, position: true, privateNote: true },
      },
    },
  });
  if (!client) throw new DomainError("not-found");
  const seesPosition = can(actor, "contact:read:position");
  const seesNotes = can(actor, "contact:read:private-note");
  return {
    id: client.id,
    name: client.name,
    archived: client.archivedAt !== null,
    contacts: client.contacts.map(({ privateNote, position, ...contact }) => ({
      ...contact,
      position: seesPosition ? position : null,
      hasPrivateNote: seesNotes && privateNote !== null,
    })),
  };
}

/** How many projects stand in the way of deleting it. */
export async function countProjectsOf(actor: Actor, clientId: string): Promise<number> {
  return readAs(actor, "client:delete").project.count({ where: { clientId } });
}

/** One to name in a filter; null when there is none for the actor. */
export async function findClientOption(actor: Actor, id: string): Promise<Option | null> {
  return readAs(actor, "client:read").client.findFirst({
    where: { id, AND: visibleTo(actor) },
    select: { id: true, name: true },
  });
}

/** The first clients by name that fit what was typed, to choose from. */
export async function findClientOptions(actor: Actor, typed: string): Promise<Option[]> {
  const rows = await readAs(actor, "client:read").$queryRaw(Prisma.sql`
    SELECT c."id", c."name" FROM "Client" c
    WHERE ${visibleInSql(actor)} AND c."archivedAt" IS NULL AND ${everyWordIn(Prisma.sql`c."name"`, typed)}
    ORDER BY c."name", c."id" LIMIT 20`);
  return parseRows(optionSchema, rows);
}
