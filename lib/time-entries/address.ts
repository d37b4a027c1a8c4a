import { listAddress } from "@/lib/lists/list-address";
import type { EntrySearch } from "@/lib/time-entries/search-schema";

export const entryListOf = (projectId: string) =>
  listAddress<EntrySearch>(`/projects/${projectId}/entries`, { sort: "newest" });
