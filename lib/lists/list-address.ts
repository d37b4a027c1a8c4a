import { hrefWith } from "@/lib/lists/href";

type Fields = Record<string, string | undefined>;

/** How a list's search and filters stand in its address: what is usual is left out. */
export function listAddress<Search extends { after?: string | undefined }>(path: string, usual: Partial<Search>) {
  const fields = (search: Partial<Search>): Fields => {
    const isUsual = (name: string, value: unknown) => value === usual[name as keyof Search];
    return Object.fromEntries(Object.entries(search).filter(([name, value]) => !isUsual(name, value))) as Fields;
  };
  return {
    path,
    fields,
    /** The list's address with changes; it begins at its first page. */
    href: (search: Search, changes: Partial<Search>): string =>
      hrefWith(path, fields({ ...search, after: undefined, ...changes })),
  };
}
