import { useFormatter, useLocale, useTranslations } from "next-intl";
import { BudgetBurn } from "@/components/projects/budget-burn";
import { Bars } from "@/components/projects/burn-bars";
import { Table } from "@/components/ui/table";
import { burnByMonth, type MonthSum } from "@/lib/budgets/burn";
import type { Burn } from "@/lib/budgets/burn-queries";
import { formatHoursDecimal } from "@/lib/time/duration";
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
  const locale = useLocale();
  const months = burnByMonth(sums);
  const column = (seconds: number) => formatHoursDecimal(seconds, locale);
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
          <Table
            caption={t("burn")}
            rows={months.toReversed()}
            rowKey={({ month }) => month}
            columns={[
              { id: "month", header: t("month"), cell: ({ month }) => monthName(month, "long") },
              { id: "hours", header: t("monthHours"), numeric: true, cell: ({ seconds }) => column(seconds) },
              {
                id: "billable",
                header: t("monthBillable"),
                numeric: true,
                cell: ({ billableSeconds }) => column(billableSeconds),
              },
              { id: "total", header: t("monthTotal"), numeric: true, cell: ({ totalSeconds }) => column(totalSeconds) },
            ]}
          />
        </div>
      </details>
    </figure>
  );
}
