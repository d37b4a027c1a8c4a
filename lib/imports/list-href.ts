import type { ListImportsInput } from "@/lib/imports/input-schema";
import { hrefWith } from "@/lib/lists/href";

/** The list's search as its address has it: what is usual is left out. */
export function listFields({ sort, ...given }: Partial<ListImportsInput>): Record<string, string | undefined> {
  return { ...given, sort: sort === "newest" ? undefined : sort };
}

/** The list's address with changes; it begins at its first page. */
export function listHref(search: ListImportsInput, changes: Partial<ListImportsInput>): string {
  return hrefWith("/imports", listFields({ ...search, after: undefined, ...changes }));
}
