import { hrefWith } from "@/lib/lists/href";
import type { ListMembersInput } from "@/lib/members/schema";

/** The list's search and filters as its address has them: what is usual is left out. */
export function listFields({ status, sort, ...given }: Partial<ListMembersInput>): Record<string, string | undefined> {
  return {
    ...given,
    status: status === "current" ? undefined : status,
    sort: sort === "name" ? undefined : sort,
  };
}

/** The list's address with changes; it begins at its first page. */
export function listHref(filters: ListMembersInput, changes: Partial<ListMembersInput>): string {
  return hrefWith("/members", listFields({ ...filters, after: undefined, ...changes }));
}
