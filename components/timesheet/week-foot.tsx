import { memo } from "react";
import { dayCellClasses, type GridDay } from "@/components/timesheet/grid-look";
import { classes } from "@/components/ui/classes";
import { useTranslations } from "@/lib/i18n/use-words";
import { formatDuration } from "@/lib/time/duration";
import { billablePercent, type WeekSums } from "@/lib/timesheets/rules";

interface WeekFootProps {
  days: readonly GridDay[];
  sums: WeekSums;
}

// biome-ignore-start lint/a11y/noRedundantRoles: components/ui/table.tsx says why
/** The sums of days and week, and how much of them is billable. */
export const WeekFoot = memo(function WeekFoot({ days, sums }: WeekFootProps) {
  const t = useTranslations("timesheet");
  const percent = billablePercent(sums);
  return (
    <tfoot role="rowgroup" className="@max-2xl:block">
      <tr role="row" className="@max-2xl:flex @max-2xl:justify-between @max-2xl:px-4 @max-2xl:pt-3">
        <th role="rowheader" scope="row" className="h-10 px-3 text-left font-semibold @max-2xl:h-auto @max-2xl:px-0">
          {t("total")}
        </th>
        {sums.days.map(({ day, seconds }, column) => (
          <td key={day} role="cell" className={classes(footClasses(days[column]), "font-semibold")}>
            <span className={seconds === 0 ? "font-normal text-ink-faint" : undefined}>{formatDuration(seconds)}</span>
          </td>
        ))}
        <td
          role="cell"
          className="border-l px-3 text-right font-semibold whitespace-nowrap tabular-nums @max-2xl:border-0 @max-2xl:px-0"
        >
          {formatDuration(sums.seconds)}
        </td>
      </tr>
      <tr
        role="row"
        className="text-sm text-ink-muted @max-2xl:flex @max-2xl:justify-between @max-2xl:px-4 @max-2xl:pb-3"
      >
        <th role="rowheader" scope="row" className="h-8 px-3 pb-2 text-left font-normal @max-2xl:h-auto @max-2xl:p-0">
          {t("billable")}
        </th>
        {sums.days.map(({ day, billableSeconds }, column) => (
          <td key={day} role="cell" className={classes(footClasses(days[column]), "pb-2")}>
            {billableSeconds > 0 && formatDuration(billableSeconds)}
          </td>
        ))}
        <td role="cell" className="border-l px-3 pb-2 text-right tabular-nums @max-2xl:border-0 @max-2xl:p-0">
          {percent === null ? "–" : <span title={formatDuration(sums.billableSeconds)}>{percent} %</span>}
        </td>
      </tr>
    </tfoot>
  );
});
// biome-ignore-end lint/a11y/noRedundantRoles: components/ui/table.tsx says why

function footClasses(day: GridDay | undefined): string {
  return classes("border-l pr-2 text-right tabular-nums @max-2xl:hidden", day && dayCellClasses(day));
}
