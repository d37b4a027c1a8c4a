import { z } from "zod";

/** What is typed into a field that searches its choices on the server. */
export const optionSearchSchema = z.object({ q: z.string().trim().max(200).catch("") });

export type Option = { id: string; name: string };
export type OptionAnswer = { options: Option[] };
