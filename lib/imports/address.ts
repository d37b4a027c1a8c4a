import type { ListImportsInput, ListLinesInput } from "@/lib/imports/input-schema";
import { listAddress } from "@/lib/lists/list-address";

export const importList = listAddress<ListImportsInput>("/imports", { sort: "newest" });

export const lineListOf = (importId: string) =>
  listAddress<ListLinesInput>(`/imports/${importId}`, { show: "all", sort: "line" });
