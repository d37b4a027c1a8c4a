import { cookies } from "next/headers";
import { z } from "zod";
import { cookieOptions, localeCookieName } from "@/lib/auth/cookies";
import { LOCALES, type Locale } from "@/lib/i18n/locales";

const YEAR_SECONDS = 365 * 86_400;

export const chooseLanguageSchema = z.object({ locale: z.enum(LOCALES) });

/** Keeps, in the browser, the language of somebody who has not signed in. */
export async function rememberLanguage({ locale }: { locale: Locale }): Promise<void> {
  (await cookies()).set(localeCookieName(), locale, { ...cookieOptions(), maxAge: YEAR_SECONDS });
}
