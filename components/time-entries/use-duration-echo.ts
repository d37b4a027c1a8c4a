"use client";

import { useLocale } from "next-intl";
import { useTranslations } from "@/lib/i18n/use-words";
import { formatDuration, formatHoursDecimal, parseDuration } from "@/lib/time/duration";

/** How a typed duration was understood; nothing while it is not. Needs the namespace "entries". */
export function useDurationEcho(typed: string): string | undefined {
  const t = useTranslations("entries");
  const locale = useLocale();
  const parsed = parseDuration(typed);
  if (!parsed.ok) return undefined;
  const hours = formatHoursDecimal(parsed.seconds, locale);
  return t("understood", { duration: formatDuration(parsed.seconds), hours });
}
