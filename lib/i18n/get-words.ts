import { getLocale, getMessages, getTimeZone } from "next-intl/server";
import { type Formatter, formatterOf, type Translator, translatorOf, type WordsOf } from "@/lib/i18n/translators";

/** As `useTranslations`, for what can wait. */
export async function getTranslations<Of extends WordsOf = never>(namespace?: Of): Promise<Translator<Of>> {
  return translatorOf(await getMessages(), await getLocale(), namespace);
}

/** As `useFormatter`, for what can wait. */
export async function getFormatter(): Promise<Formatter> {
  return formatterOf(await getLocale(), await getTimeZone());
}
