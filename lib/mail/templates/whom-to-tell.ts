import type { Locale } from "@/lib/i18n/locales";

/** Who can help when it was not the reader, as the sentence needs it: "Sag … Bescheid", "Tell …". */
export function whomToTell(locale: Locale, { isOperator = false }: { isOperator?: boolean }): string {
  return (isOperator ? OPERATORS : MEMBERS)[locale];
}

const MEMBERS = { de: "der Administration deiner Agentur", en: "the people who administer your agency" };
const OPERATORS = { de: "deinem Team im Betrieb", en: "your fellow operators" };
