import { z } from "zod";
import { LOCALES } from "@/lib/i18n/locales";
import { nameSchema } from "@/lib/text/schema";
import { isTimeZone } from "@/lib/time/zones";

/** ISO numbers of the weekdays a week can begin with, as forms send them. */
const WEEK_STARTS = { "1": 1, "6": 6, "7": 7 } as const;

export const changeSettingsSchema = z.object({
  name: nameSchema,
  locale: z.enum(LOCALES),
  timeZone: z.string().refine(isTimeZone, "time-zone"),
  weekStart: z.enum(["1", "6", "7"]).transform((day) => WEEK_STARTS[day]),
  currency: z.string().refine((code) => Intl.supportedValuesOf("currency").includes(code), "currency"),
});

export type ChangeSettingsInput = z.output<typeof changeSettingsSchema>;
