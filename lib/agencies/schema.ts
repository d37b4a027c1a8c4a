import { z } from "zod";
import { LOCALES } from "@/lib/i18n/locales";

/** Words that are already something else in a host name. */
const RESERVED_SLUGS = ["www", "operator", "admin", "api", "mail", "static", "status"];

export const slugSchema = z
  .string()
  .regex(/^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/, "A slug is 1 to 63 lower-case letters, digits and hyphens")
  .refine((slug) => !RESERVED_SLUGS.includes(slug), "This slug is reserved");

export const createAgencySchema = z.object({
  slug: slugSchema,
  name: z.string().trim().min(1).max(200),
  ownerEmail: z.email().max(320).toLowerCase(),
  ownerName: z.string().trim().min(1).max(200).optional(),
  locale: z.enum(LOCALES).default("de"),
  timeZone: z.string().default("Europe/Berlin"),
});

export type CreateAgencyInput = z.input<typeof createAgencySchema>;
