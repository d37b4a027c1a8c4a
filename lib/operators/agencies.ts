import type { Actor } from "@/lib/access/actor";
import { type RegistryReader, readRegistryAs } from "@/lib/access/read-registry-as";
import { originOf } from "@/lib/agencies/origin";
import type { Prisma } from "@/lib/db/generated/control/client";
import type { AgencyStatus } from "@/lib/db/generated/control/enums";
import { containing } from "@/lib/lists/containing";
import { PAGE_ROWS, type Page, pageOf } from "@/lib/lists/page";
import type { AgencySearch } from "@/lib/operators/agency-search-schema";
import { findDatabaseSizes } from "@/lib/operators/database-sizes";
import { findSaved, type SavedView } from "@/lib/operators/saved-agencies";

export type AgencyRow = {
  id: string;
  name: string;
  slug: string;
  origin: string;
  status: AgencyStatus;
  /** The name of the database server it is on. */
  server: string;
  createdAt: Date;
  /** Null: it is on another server, or not there. */
  databaseBytes: number | null;
  saved: SavedView;
};

/** A page of the registry; equal ones by slug: slugs sort alike whatever the database's language. */
export async function listAgencies(actor: Actor, { q, after, sort }: AgencySearch): Promise<Page<AgencyRow>> {
  const registry = readRegistryAs(actor, "console:read");
  const words = q.split(/\s+/).map(containing);
  const rows = await registry.agency.findMany({
    where: {
      AND: words.map((word) => ({ OR: [{ name: word }, { slug: word }] })),
      ...(await behind(registry.agency, { after, sort })),
    },
    orderBy: ORDERS[sort],
    take: PAGE_ROWS + 1,
    select: {
      id: true,
      name: true,
      slug: true,
      status: true,
      createdAt: true,
      databaseName: true,
      server: { select: { name: true } },
    },
  });
  const [sizes, savedOf] = await Promise.all([
    findDatabaseSizes(rows.map(({ databaseName }) => databaseName)),
    findSaved(
      registry,
      rows.map(({ id }) => id),
    ),
  ]);
  return pageOf(
    rows.map(({ server, databaseName, ...row }) => ({
      ...row,
      server: server.name,
      origin: originOf(row.slug),
      databaseBytes: sizes.get(databaseName) ?? null,
      saved: savedOf(row.id),
    })),
  );
}

const BY_SLUG = { slug: "asc" } as const;

const ORDERS = {
  address: [BY_SLUG],
  name: [{ name: "asc" }, BY_SLUG],
  newest: [{ createdAt: "desc" }, BY_SLUG],
  oldest: [{ createdAt: "asc" }, BY_SLUG],
} as const satisfies Record<AgencySearch["sort"], Prisma.AgencyOrderByWithRelationInput[]>;

/** What comes after an agency in the list's order. */
async function behind(
  agency: RegistryReader["agency"],
  { after, sort }: Pick<AgencySearch, "after" | "sort">,
): Promise<Prisma.AgencyWhereInput> {
  const select = { slug: true, name: true, createdAt: true } as const;
  const last = after ? await agency.findUnique({ where: { id: after }, select }) : null;
  if (!last) return {};
  const { name, createdAt } = last;
  const slug = { gt: last.slug };
  if (sort === "address") return { slug };
  if (sort === "name") return { OR: [{ name: { gt: name } }, { name, slug }] };
  const later = sort === "newest" ? { lt: createdAt } : { gt: createdAt };
  return { OR: [{ createdAt: later }, { createdAt, slug }] };
}
