import type { ClientSearch } from "@/lib/clients/schema";
import { hrefWith } from "@/lib/lists/href";

/** The list's search and filters as its address has them: what is usual is left out. */
export function listFields({ state, sort, ...given }: Partial<ClientSearch>): Record<string, string | undefined> {
  return {
    ...given,
    state: state === "active" ? undefined : state,
    sort: sort === "name" ? undefined : sort,
  };
}

/** The list's address with changes; it begins at its first page. */
export function listHref(search: ClientSearch, changes: Partial<ClientSearch>): string {
  return hrefWith("/clients", listFields({ ...search, after: undefined, ...changes }));
}
