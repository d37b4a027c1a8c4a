"use client";

import { ComboBox } from "@/components/ui/combo-box";
import { useTranslations } from "@/lib/i18n/use-words";

interface TimeZoneFieldProps {
  label: string;
  openLabel: string;
  hint?: string;
  error?: string;
  zones: readonly string[];
  /** A choice above the zones: its value, its words, and what it means now. */
  first?: { id: string; label: string; detail: string };
  defaultValue: string;
}

/** A time zone of the IANA database, found by typing a part of its name. Needs the namespace "common". */
export function TimeZoneField({ zones, first, ...rest }: TimeZoneFieldProps) {
  const t = useTranslations("common");
  const items = zones.map((zone) => ({ id: zone, label: zone.replaceAll("_", " ") }));
  return (
    <ComboBox
      {...rest}
      required
      name="timeZone"
      emptyMessage={t("noMatch")}
      items={first ? [first, ...items] : items}
    />
  );
}
