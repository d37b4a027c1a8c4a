import type { ListImportsInput } from "@/lib/imports/input-schema";
import { listAddress } from "@/lib/lists/list-address";

export const importList = listAddress<ListImportsInput>("/imports", { sort: "newest" });
