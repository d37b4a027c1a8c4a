"use client";

import { applyDate } from "@/components/ui/filter-form";
import { SelectField } from "@/components/ui/select-field";
import { DateField } from "@/components/ui/text-field";
import { useTranslations } from "@/lib/i18n/use-words";
import type { Span } from "@/lib/reports/periods";
import { PERIODS, type ReportSearch } from "@/lib/reports/schema";

/** The days a report is about. Needs the namespace "reports". */
export function PeriodFields({ search: { period }, span }: { search: Pick<ReportSearch, "period">; span: Span }) {
  const t = useTranslations("reports");
  return (
    <>
      <SelectField
        key={`period ${period}`}
        label={t("period")}
        name="period"
        defaultValue={period}
        options={PERIODS.map((value) => ({ value, label: t(`periodName.${value}`) }))}
      />
      {period === "custom" && (
        <>
          <DateField
            key={`from ${span.from}`}
            label={t("from")}
            name="from"
            defaultValue={span.from}
            onBlur={applyDate}
          />
          <DateField key={`to ${span.to}`} label={t("to")} name="to" defaultValue={span.to} onBlur={applyDate} />
        </>
      )}
    </>
  );
}
