import { z } from "zod";
import { LOCALES } from "@/lib/i18n/locales";
import { emailSchema, nameSchema } from "@/lib/text/schema";

export const createOperatorSchema = z.object({
  email: emailSchema,
  name: nameSchema,
  locale: z.enum(LOCALES, "invalid").default("de"),
});

/** Why it was done, for whoever reads the log. */
export const resetReasonSchema = z.object({ reason: z.string().trim().min(1, "required").max(500, "too-long") });

export type CreateOperatorInput = z.input<typeof createOperatorSchema>;
