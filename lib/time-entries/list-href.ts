import { hrefWith } from "@/lib/lists/href";
import type { EntrySearch } from "@/lib/time-entries/search-schema";

export const entriesPath = (projectId: string) => `/projects/${projectId}/entries`;

/** The list's search and filters as its address has them: what is usual is left out. */
export function listFields({ sort, ...given }: Partial<EntrySearch>): Record<string, string | undefined> {
  return { ...given, sort: sort === "newest" ? undefined : sort };
}

/** The list's address with changes; it begins at its first page. */
export function listHref(projectId: string, search: EntrySearch, changes: Partial<EntrySearch>): string {
  return hrefWith(entriesPath(projectId), listFields({ ...search, after: undefined, ...changes }));
}
