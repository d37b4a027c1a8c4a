import { z } from "zod";
import { listSearchFields } from "@/lib/lists/search-schema";

export const agencySearchSchema = z.object({
  ...listSearchFields,
  sort: z.enum(["address", "name", "newest", "oldest"]).catch("address"),
});

export type AgencySearch = z.output<typeof agencySearchSchema>;
