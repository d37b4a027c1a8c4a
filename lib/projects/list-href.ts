import { hrefWith } from "@/lib/lists/href";
import type { ProjectSearch } from "@/lib/projects/schema";

/** The list's search and filters as its address has them: what is usual is left out. */
export function listFields({ state, sort, ...given }: Partial<ProjectSearch>): Record<string, string | undefined> {
  return {
    ...given,
    state: state === "open" ? undefined : state,
    sort: sort === "name" ? undefined : sort,
  };
}

/** The list's address with changes; it begins at its first page. */
export function listHref(search: ProjectSearch, changes: Partial<ProjectSearch>): string {
  return hrefWith("/projects", listFields({ ...search, after: undefined, ...changes }));
}
