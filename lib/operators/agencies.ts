import type { Actor } from "@/lib/access/actor";
import { type RegistryReader, readRegistryAs } from "@/lib/access/read-registry-as";
import { originOf } from "@/lib/agencies/origin";
import type { AgencyStatus } from "@/lib/db/generated/control/enums";
import { containing } from "@/lib/lists/containing";
import { PAGE_ROWS, type Page, pageOf } from "@/lib/lists/page";
import type { AgencySearch } from "@/lib/operators/agency-search-schema";

export type AgencyRow = {
  id: string;
  name: string;
  slug: string;
  origin: string;
  status: AgencyStatus;
  /** The name of the database server it is on. */
  server: string;
  createdAt: Date;
};

/** A page of the registry, by slug: slugs sort alike whatever the database's language. */
export async function listAgencies(actor: Actor, { q, after }: AgencySearch): Promise<Page<AgencyRow>> {
  const { agency } = readRegistryAs(actor, "console:read");
  const words = q.split(/\s+/).map(containing);
  const rows = await agency.findMany({
    where: {
      AND: words.map((word) => ({ OR: [{ name: word }, { slug: word }] })),
      ...(await behind(agency, after)),
    },
    orderBy: { slug: "asc" },
    take: PAGE_ROWS + 1,
    select: { id: true, name: true, slug: true, status: true, createdAt: true, server: { select: { name: true } } },
  });
  return pageOf(rows.map(({ server, ...row }) => ({ ...row, server: server.name, origin: originOf(row.slug) })));
}

async function behind(agency: RegistryReader["agency"], after: string | undefined) {
  const last = after ? await agency.findUnique({ where: { id: after }, select: { slug: true } }) : null;
  return last ? { slug: { gt: last.slug } } : {};
}
