import { BudgetBurn } from "@/components/projects/budget-burn";
import { Bars } from "@/components/projects/burn-bars";
import { MonthTable } from "@/components/projects/month-table";
import { burnByMonth, type MonthSum } from "@/lib/budgets/burn";
import type { Burn } from "@/lib/budgets/burn-queries";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { Day } from "@/lib/time/weeks";

interface BurnChartProps {
  sums: readonly MonthSum[];
  burn: Burn;
  budgetSeconds: number | null;
  archived: boolean;
}

/** How the hours grew, towards the budget if there is one; the figures stand below for whoever wants or needs them. */
export function BurnChart({ sums, burn, budgetSeconds, archived }: BurnChartProps) {
  const t = useTranslations("projects");
  const format = useFormatter();
  const months = burnByMonth(sums);
  const monthName = (month: Day, style: "short" | "long") =>
    format.dateTime(new Date(month), { month: style, year: "numeric", timeZone: "UTC" });

  if (months.length === 0) {
    return <p className="text-ink-muted">{budgetSeconds === null ? t("burnEmptyNoBudget") : t("burnEmpty")}</p>;
  }
  return (
    <figure className="grid gap-3">
      {budgetSeconds === null ? (
        <Bars months={months} monthLabel={(month) => monthName(month, "short")} />
      ) : (
        <BudgetBurn {...{ burn, budgetSeconds, archived }} />
      )}
      <details className="group">
        <summary className="w-fit rounded-sm text-sm text-accent-text">{t("burnFigures")}</summary>
        <div className="mt-2 rounded-md border border-line">
          <MonthTable rows={months.toReversed().map((row) => ({ ...row, monthText: monthName(row.month, "long") }))} />
        </div>
      </details>
    </figure>
  );
}
