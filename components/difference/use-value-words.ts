import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { Value } from "@/lib/restores/difference/records";
import type { Column } from "@/lib/restores/difference-schema";
import { formatDuration } from "@/lib/time/duration";

/** Turns a value of a record into words, by the column it stands in. */
export function useValueWords(): (column: Column, value: Value) => string {
  const t = useTranslations("difference");
  const format = useFormatter();
  return (column, value) => {
    if (value === null || value === "") return t("nothing");
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    if (Array.isArray(value)) return value.length > 0 ? value.join(", ") : t("nothing");
    if (column === "durationSeconds" || column === "budgetSeconds") return formatDuration(Number(value));
    if (column === "day") return format.dateTime(new Date(value), { dateStyle: "medium", timeZone: "UTC" });
    if (column === "startedAt" || column === "endedAt" || column === "archivedAt") {
      return format.dateTime(new Date(value), { dateStyle: "medium", timeStyle: "short" });
    }
    return String(value);
  };
}
