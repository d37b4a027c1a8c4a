import { z } from "zod";
import { type Actor, can } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { contactsVisibleTo, visibleInSql, visibleTo } from "@/lib/clients/policy";
import type { ClientSearch } from "@/lib/clients/schema";
import { Prisma } from "@/lib/db/generated/agency/client";
import { DomainError } from "@/lib/errors/domain-error";
import type { Option } from "@/lib/lists/option-search-schema";
import { PAGE_ROWS, type Page, pageOf } from "@/lib/lists/page";
import { everyWordIn } from "@/lib/lists/search";
import { visibleInSql as visibleProjectInSql } from "@/lib/projects/policy";

const clientRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  openProjects: z.number(),
  yearSeconds: z.number(),
});

export type ClientRow = z.output<typeof clientRowSchema>;

/** A page of clients by name, with the hours of the given year; projects the actor cannot see do not count. */
export async function listClients(actor: Actor, search: ClientSearch, year: number): Promise<Page<ClientRow>> {
  const isArchived = search.state === "archived";
  const projectVisible = visibleProjectInSql(actor);
  const rows = await readAs(actor, "client:read").$queryRaw(Prisma.sql`
    WITH "cursor" AS (SELECT "name", "id" FROM "Client" WHERE "id" = ${search.after ?? null}::uuid),
    "listed" AS (
      SELECT c."id", c."name" FROM "Client" c
      WHERE ${visibleInSql(actor)} AND (c."archivedAt" IS NOT NULL) = ${isArchived}
        AND ${everyWordIn(Prisma.sql`c."name"`, search.q)}
        AND (NOT EXISTS (SELECT FROM "cursor") OR (c."name", c."id") > (SELECT "name", "id" FROM "cursor"))
      ORDER BY c."name", c."id" LIMIT ${PAGE_ROWS + 1}
    )
    SELECT l.*, (
      SELECT count(*)::int FROM "Project" p
      WHERE p."clientId" = l."id" AND p."archivedAt" IS NULL AND ${projectVisible}
    ) AS "openProjects", (
      SELECT coalesce(sum(m."seconds"), 0)::float8 FROM "Project" p JOIN "ProjectMonth" m ON m."projectId" = p."id"
      WHERE p."clientId" = l."id" AND ${projectVisible}
        AND m."month" BETWEEN make_date(${year}::int, 1, 1) AND make_date(${year}::int, 12, 1)
    ) AS "yearSeconds"
    FROM "listed" l ORDER BY l."name", l."id"`);
  return pageOf(z.array(clientRowSchema).parse(rows));
}

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
  return z.array(z.object({ id: z.string(), name: z.string() })).parse(rows);
}
