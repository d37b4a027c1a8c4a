import { z } from "zod";
import { LOCALES } from "@/lib/i18n/locales";
import { emailSchema, nameSchema } from "@/lib/text/schema";
import { isTimeZone } from "@/lib/time/zones";

/** Words that are already something else in a host name. */
const RESERVED_SLUGS = ["www", "operator", "installation", "admin", "api", "mail", "static", "status"];

export const slugSchema = z
  .string()
  .trim()
  .regex(/^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/, "slug")
  .refine((slug) => !RESERVED_SLUGS.includes(slug), "slug-reserved");

export const createAgencySchema = z.object({
  slug: slugSchema,
  name: nameSchema,
  ownerEmail: emailSchema,
  ownerName: nameSchema.optional(),
  locale: z.enum(LOCALES, "invalid").default("de"),
  timeZone: z.string().refine(isTimeZone, "time-zone").default("Europe/Berlin"),
});

export type CreateAgencyInput = z.input<typeof createAgencySchema>;
