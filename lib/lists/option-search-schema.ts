import { z } from "zod";

/** What is typed into a field that searches its choices on the server. */
export const optionSearchSchema = z.object({ q: z.string().trim().max(200).catch("") });

export const optionSchema = z.object({ id: z.string(), name: z.string() });

export type Option = z.output<typeof optionSchema>;
export type OptionAnswer = { options: Option[] };
