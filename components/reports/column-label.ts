import type { DateTimeFormatOptions } from "next-intl";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { Column } from "@/lib/reports/columns";
import type { Bucket } from "@/lib/reports/schema";
import { addDays, isoWeekLabel, type WeekStart } from "@/lib/time/weeks";

export type ColumnLabel = { short: string; full: string };

/** How a column is called above it, and in full. */
export function useColumnLabel(by: Bucket, weekStart: WeekStart): (column: Column) => ColumnLabel {
  const t = useTranslations("reports");
  const format = useFormatter();
  const date = (day: string, options: DateTimeFormatOptions) =>
    format.dateTime(new Date(day), { timeZone: "UTC", ...options });
  const days = ({ from, to }: Column) =>
    format.dateTimeRange(new Date(from), new Date(to), { timeZone: "UTC", dateStyle: "medium" });
  return (column) => {
    switch (by) {
      case "week":
        return { short: t("week", { week: isoWeekLabel(column.key, weekStart).week }), full: days(column) };
      case "month":
        return {
          short: date(column.key, { month: "short", year: "2-digit" }),
          full: isWholeMonth(column) ? date(column.key, { month: "long", year: "numeric" }) : days(column),
        };
      case "quarter": {
        const quarter = Math.ceil(Number(column.key.slice(5, 7)) / 3);
        return { short: t("quarter", { quarter, year: column.key.slice(0, 4) }), full: days(column) };
      }
      default:
        return {
          short: date(column.key, { day: "2-digit", month: "2-digit" }),
          full: date(column.key, { dateStyle: "full" }),
        };
    }
  };
}

function isWholeMonth({ from, to }: Column): boolean {
  return from.endsWith("-01") && addDays(to, 1).endsWith("-01");
}
