"use client";

import { FilterForm } from "@/components/ui/filter-form";
import { SelectField } from "@/components/ui/select-field";
import { useTranslations } from "@/lib/i18n/use-words";
import { entryFields } from "@/lib/reports/href";
import type { EntrySearch } from "@/lib/reports/schema";

/** The order of the entries; what they are about stays. Needs the namespaces "common" and "reports". */
export function EntryFilters({ search }: { search: EntrySearch }) {
  const t = useTranslations();
  const kept = Object.entries(entryFields({ ...search, sort: "newest", after: undefined }));
  return (
    <FilterForm action="/reports/entries" label={t("common.filters")} submitLabel={t("common.apply")}>
      <SelectField
        key={search.sort}
        label={t("reports.sort")}
        name="sort"
        defaultValue={search.sort}
        options={(["newest", "oldest", "longest"] as const).map((value) => ({
          value,
          label: t(`reports.sortName.${value}`),
        }))}
      />
      {kept.map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
    </FilterForm>
  );
}
