export const LOCALES = ["de", "en"] as const;

export type Locale = (typeof LOCALES)[number];

export function isLocale(text: string | undefined): text is Locale {
  return (LOCALES as readonly (string | undefined)[]).includes(text);
}

/** The first of our languages that a browser asks for; German otherwise. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const asked = (acceptLanguage ?? "").split(",").map((part) => part.trim().slice(0, 2).toLowerCase());
  return asked.find(isLocale) ?? "de";
}
