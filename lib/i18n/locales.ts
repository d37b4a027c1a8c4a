export const LOCALES = ["de", "en"] as const;

export type Locale = (typeof LOCALES)[number];

/** Dates in English have the day before the month, and clocks 24 hours: pages, mails and documents agree in that. */
const FORMATS = { de: "de", en: "en-GB" } as const satisfies Record<Locale, string>;

export type FormatLocale = (typeof FORMATS)[Locale];

/** By what Intl writes days, times, numbers and amounts in a language. */
export function formatLocale(locale: Locale): FormatLocale {
  return FORMATS[locale];
}

/** The other way round: next-intl knows only what it writes by. */
export function languageOf(format: FormatLocale): Locale {
  return format === "de" ? "de" : "en";
}

export function isLocale(text: string | undefined): text is Locale {
  return (LOCALES as readonly (string | undefined)[]).includes(text);
}

/** The first of our languages that a browser asks for; German otherwise. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const asked = (acceptLanguage ?? "").split(",").map((part) => part.trim().slice(0, 2).toLowerCase());
  return asked.find(isLocale) ?? "de";
}
