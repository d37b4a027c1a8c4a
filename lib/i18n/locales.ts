export const LOCALES = ["de", "en"] as const;

export type Locale = (typeof LOCALES)[number];

/** The first of our languages that a browser asks for; German otherwise. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const asked = (acceptLanguage ?? "").split(",").map((part) => part.trim().slice(0, 2).toLowerCase());
  return (
    LOCALES.find((locale) => locale === asked.find((wish) => (LOCALES as readonly string[]).includes(wish))) ?? "de"
  );
}
