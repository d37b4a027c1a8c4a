import type { Locale } from "@/lib/i18n/locales";

/** "7 Tage", "1 hour": a number with its unit, in the right number. */
export function countOf(locale: Locale, count: number, unit: "hour" | "day") {
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(count);
}
