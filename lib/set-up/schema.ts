import { z } from "zod";
import { slugSchema } from "@/lib/agencies/schema";
import { newPasswordSchema } from "@/lib/auth/password-schema";
import { LOCALES } from "@/lib/i18n/locales";
import { emailSchema, nameSchema } from "@/lib/text/schema";

export const setUpSchema = z.object({
  token: z.string().min(1).max(100),
  agencyName: nameSchema,
  slug: slugSchema,
  ownerName: nameSchema,
  ownerEmail: emailSchema,
  password: newPasswordSchema,
  locale: z.enum(LOCALES),
  timeZone: z.string(),
});

export type SetUpInput = z.infer<typeof setUpSchema>;
