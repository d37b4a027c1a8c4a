import { listAddress } from "@/lib/lists/list-address";
import type { AgencySearch } from "@/lib/operators/agency-search-schema";

export const agencyList = listAddress<AgencySearch>("/console", { sort: "address" });
