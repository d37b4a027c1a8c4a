import { z } from "zod";

/** The search and the key of a list's URL. A mangled address shows the list from its beginning. */
export const listSearchFields = {
  q: z.string().trim().max(200).catch(""),
  after: z.uuid().optional().catch(undefined),
};
