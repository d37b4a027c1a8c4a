import { headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { findViewer } from "@/lib/auth/viewer";
import { MESSAGES } from "@/lib/i18n/catalogue";
import { type Locale, preferredLocale } from "@/lib/i18n/locales";

/** The language of a request: the member's, else the agency's, else the browser's. */
export default getRequestConfig(async () => {
  // While the database is away an error still has to be told.
  const viewer = await findViewer().catch(() => null);
  const locale: Locale = viewer?.locale ?? preferredLocale((await headers()).get("accept-language"));
  return {
    locale,
    messages: MESSAGES[locale],
    timeZone: viewer?.session?.member.timeZone ?? viewer?.face.timeZone ?? "UTC",
  };
});
