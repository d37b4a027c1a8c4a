import { z } from "zod";
import { listSearchFields } from "@/lib/lists/search-schema";

export const agencySearchSchema = z.object(listSearchFields);

export type AgencySearch = z.output<typeof agencySearchSchema>;
