"use client";

import { useRouter } from "next/navigation";
import { DimensionFilter } from "@/components/reports/dimension-filter";
import { PeriodFields } from "@/components/reports/period-fields";
import { FilterForm } from "@/components/ui/filter-form";
import { Link } from "@/components/ui/link";
import { SelectField } from "@/components/ui/select-field";
import { useTranslations } from "@/lib/i18n/use-words";
import { reportHref } from "@/lib/reports/href";
import { NAMED_DIMENSIONS } from "@/lib/reports/option-schema";
import type { ChosenNames } from "@/lib/reports/options";
import type { Span } from "@/lib/reports/periods";
import { BUCKETS, DIMENSIONS, filtersOf, type ReportSearch } from "@/lib/reports/schema";

interface ReportFiltersProps {
  search: ReportSearch;
  span: Span;
  names: ChosenNames;
  /** Whether others' time can be told apart from one's own. */
  seesAll: boolean;
}

/** What a report shows, as a form that makes its address. Needs the namespaces "common" and "reports". */
export function ReportFilters({ search, span, names, seesAll }: ReportFiltersProps) {
  const t = useTranslations();
  const router = useRouter();
  const { group, below, by, sort, billable } = search;
  const dimensions = DIMENSIONS.filter((dimension) => seesAll || dimension !== "member");
  const dimensionOptions = dimensions.map((value) => ({ value, label: t(`reports.dimension.${value}`) }));
  return (
    <FilterForm action="/reports" label={t("common.filters")} submitLabel={t("common.apply")}>
      <div className="grid w-full grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-6 print:hidden">
        <PeriodFields search={search} span={span} />
        <SelectField
          key={`group ${group}`}
          label={t("reports.group")}
          name="group"
          defaultValue={group}
          options={dimensionOptions}
        />
        <SelectField
          key={`below ${below}`}
          label={t("reports.below")}
          name="below"
          defaultValue={below ?? ""}
          placeholder={t("reports.belowNothing")}
          options={dimensionOptions.filter(({ value }) => value !== group)}
        />
        <SelectField
          key={`by ${by}`}
          label={t("reports.by")}
          name="by"
          defaultValue={by}
          options={BUCKETS.map((value) => ({ value, label: t(`reports.bucket.${value}`) }))}
        />
      </div>
      <div className="grid w-full grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-6 print:hidden">
        {NAMED_DIMENSIONS.filter((dimension) => dimensions.includes(dimension)).map((dimension) => (
          <DimensionFilter
            // Tasks that were asked for are one project's.
            key={dimension === "task" ? `task ${search.project}` : dimension}
            dimension={dimension}
            value={search[dimension]}
            chosen={names[dimension]}
            project={dimension === "task" ? search.project : undefined}
            onChange={(value) => router.replace(reportHref(search, { [dimension]: value }), { scroll: false })}
          />
        ))}
        <SelectField
          key={`billable ${billable}`}
          label={t("reports.dimension.billable")}
          labelHidden
          name="billable"
          defaultValue={billable ?? ""}
          placeholder={t("reports.any.billable")}
          options={(["yes", "no"] as const).map((value) => ({ value, label: t(`reports.${value}`) }))}
        />
      </div>
      {sort !== "hours" && <input type="hidden" name="sort" value={sort} />}
      {Object.keys(filtersOf(search)).length > 0 && (
        <Link
          className="rounded-sm text-sm text-accent-text hover:underline print:hidden"
          href={reportHref(search, Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, undefined])))}
        >
          {t("reports.resetFilters")}
        </Link>
      )}
    </FilterForm>
  );
}
