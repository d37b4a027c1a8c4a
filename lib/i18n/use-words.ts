import { useLocale, useMessages, useTimeZone } from "next-intl";
import { type Formatter, formatterOf, type Translator, translatorOf, type WordsOf } from "@/lib/i18n/translators";

/** The words of a namespace; in the browser, of those that the `ClientMessages` around it give. */
export function useTranslations<Of extends WordsOf = never>(namespace?: Of): Translator<Of> {
  return translatorOf(useMessages(), useLocale(), namespace);
}

/** Writes dates and numbers in the viewer's language and time zone. */
export function useFormatter(): Formatter {
  return formatterOf(useLocale(), useTimeZone());
}
