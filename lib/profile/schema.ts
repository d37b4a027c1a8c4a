import { z } from "zod";
import { LOCALES } from "@/lib/i18n/locales";
import { AS_AGENCY, THEMES } from "@/lib/profile/choices";
import { emailSchema, nameSchema } from "@/lib/text/schema";
import { isTimeZone } from "@/lib/time/zones";

const unlessAsAgency = <T extends string>(value: T) => (value === AS_AGENCY ? null : (value as Exclude<T, "agency">));

/** Never with an @, so that it cannot be mistaken for somebody's address. Empty: none. */
const userNameSchema = z
  .string()
  .trim()
  .regex(/^([a-z0-9._-]{3,40})?$/i, "user-name")
  .transform((userName) => userName.toLowerCase() || null);

const timeZoneSchema = z
  .string()
  .refine((zone) => zone === AS_AGENCY || isTimeZone(zone), "time-zone")
  .transform(unlessAsAgency);

export const changeProfileSchema = z.object({
  name: nameSchema,
  userName: userNameSchema,
  locale: z.enum([AS_AGENCY, ...LOCALES]).transform(unlessAsAgency),
  timeZone: timeZoneSchema,
});

export const chooseThemeSchema = z.object({ theme: z.enum(THEMES) });

export const switchShortcutsSchema = z.object({ shortcuts: z.stringbool() });

export const changeEmailSchema = z.object({ email: emailSchema });

export const endSessionSchema = z.object({ sessionId: z.uuid() });

export type ChangeProfileInput = z.output<typeof changeProfileSchema>;
export type ChooseThemeInput = z.output<typeof chooseThemeSchema>;
export type SwitchShortcutsInput = z.output<typeof switchShortcutsSchema>;
export type ChangeEmailInput = z.output<typeof changeEmailSchema>;
export type EndSessionInput = z.output<typeof endSessionSchema>;
