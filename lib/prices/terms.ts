import type { RegistryReader } from "@/lib/access/read-registry-as";
import type { RegistryWriter } from "@/lib/access/write-registry-as";
import type { Terms } from "@/lib/prices/rules";

export const TERMS_SELECT = {
  id: true,
  currency: true,
  previewNetCents: true,
  restoreNetCents: true,
  vatBasisPoints: true,
  promisedHours: true,
  autoApproveMaxDays: true,
} as const;

/** What holds for a request made now: the newest row. The installation began with one. */
export function readCurrentTerms({
  restoreTerms,
}: Pick<RegistryReader | RegistryWriter, "restoreTerms">): Promise<Terms> {
  return (restoreTerms as RegistryWriter["restoreTerms"]).findFirstOrThrow({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: TERMS_SELECT,
  });
}
