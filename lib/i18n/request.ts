import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { localeCookieName } from "@/lib/auth/cookies";
import { findViewer } from "@/lib/auth/viewer";
import { MESSAGES } from "@/lib/i18n/catalogue";
import { formatLocale, isLocale, type Locale, preferredLocale } from "@/lib/i18n/locales";

/** The language of a request: the member's, else the one a visitor chose, else the agency's, else the browser's. */
export default getRequestConfig(async () => {
  // While the database is away an error still has to be told.
  const viewer = await findViewer().catch(() => null);
  const locale = viewer?.session ? viewer.locale : ((await chosenLocale()) ?? viewer?.locale ?? (await askedLocale()));
  return {
    locale: formatLocale(locale),
    messages: MESSAGES[locale],
    timeZone: viewer?.session?.member.timeZone ?? viewer?.face.timeZone ?? "UTC",
  };
});

async function chosenLocale(): Promise<Locale | undefined> {
  const chosen = (await cookies()).get(localeCookieName())?.value;
  return isLocale(chosen) ? chosen : undefined;
}

async function askedLocale(): Promise<Locale> {
  return preferredLocale((await headers()).get("accept-language"));
}
