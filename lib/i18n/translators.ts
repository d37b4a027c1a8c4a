import { createFormatter, createTranslator, type useFormatter, type useTranslations } from "next-intl";
import type { Messages } from "@/lib/i18n/catalogue";
import type { FormatLocale } from "@/lib/i18n/locales";
import { oncePer } from "@/lib/i18n/once-per";

export type WordsOf = NonNullable<Parameters<typeof useTranslations>[0]>;
export type Translator<Of extends WordsOf = never> = ReturnType<typeof useTranslations<Of>>;
export type Formatter = ReturnType<typeof useFormatter>;

/** By all words of a language, or those of them that a browser was given; then by namespace. */
const translators = new WeakMap<Messages, Map<string, unknown>>();

/**
 * What writes the words of a namespace. Made once, with the Intl formats that it needs for plurals, and not by each
 * component anew for each answer: a page has a hundred that ask for words.
 */
export function translatorOf<Of extends WordsOf = never>(
  messages: Messages,
  locale: FormatLocale,
  namespace?: Of,
): Translator<Of> {
  const known = translators.get(messages) ?? new Map<string, unknown>();
  translators.set(messages, known);
  const name = namespace ?? "";
  if (!known.has(name)) known.set(name, createTranslator<Messages, Of>({ messages, locale, namespace }));
  return known.get(name) as Translator<Of>;
}

const formatters: Record<FormatLocale, (timeZone: string) => Formatter> = {
  de: oncePer((timeZone) => createFormatter({ locale: "de", timeZone })),
  "en-GB": oncePer((timeZone) => createFormatter({ locale: "en-GB", timeZone })),
};

/** What writes dates and numbers. Makes each Intl format that it is asked for once. */
export function formatterOf(locale: FormatLocale, timeZone = "UTC"): Formatter {
  return formatters[locale](timeZone);
}
