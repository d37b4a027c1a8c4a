import { useLocale } from "next-intl";
import { useMemo } from "react";
import { type CellNames, dayNames, rowName } from "@/components/timesheet/names";
import type { Day } from "@/lib/time/weeks";

/** What the days and cells of a week are called, in the reader's language. */
export function useNames(start: Day): CellNames {
  const locale = useLocale();
  return useMemo(() => {
    const days = dayNames(start, locale);
    return { days, cell: (row, column) => `${rowName(row)}, ${days[column]?.long ?? ""}` };
  }, [start, locale]);
}
