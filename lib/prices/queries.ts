import type { Actor } from "@/lib/access/actor";
import { readRegistryAs } from "@/lib/access/read-registry-as";
import { PAGE_ROWS, type Page, pageOf } from "@/lib/lists/page";
import type { Terms } from "@/lib/prices/rules";
import { readCurrentTerms, TERMS_SELECT } from "@/lib/prices/terms";

export type TermsRow = Terms & { createdAt: Date };

/** The price list as it was from day to day, newest first: the first row holds now. */
export async function listTerms(actor: Actor, { after }: { after?: string }): Promise<Page<TermsRow>> {
  const { restoreTerms } = readRegistryAs(actor, "console:read");
  const last = after ? await restoreTerms.findUnique({ where: { id: after }, select: { createdAt: true } }) : null;
  const rows = await restoreTerms.findMany({
    where: last ? { createdAt: { lt: last.createdAt } } : {},
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: PAGE_ROWS + 1,
    select: { ...TERMS_SELECT, createdAt: true },
  });
  return pageOf(rows);
}

/** What holds now. */
export async function getCurrentTerms(actor: Actor): Promise<Terms> {
  return readCurrentTerms(readRegistryAs(actor, "console:read"));
}
