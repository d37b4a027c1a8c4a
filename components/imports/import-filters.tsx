import { useTranslations } from "next-intl";
import { SortField } from "@/components/lists/sort-field";
import { FilterForm } from "@/components/ui/filter-form";
import { SearchField } from "@/components/ui/search-field";
import type { ListImportsInput } from "@/lib/imports/input-schema";

export function ImportFilters({ search: { q, sort } }: { search: ListImportsInput }) {
  const t = useTranslations();
  return (
    <FilterForm action="/imports" label={t("common.filters")} submitLabel={t("common.apply")}>
      <SearchField
        label={t("imports.list.search")}
        placeholder={t("imports.list.search")}
        clearLabel={t("common.clearSearch")}
        defaultValue={q}
        className="w-full sm:w-80"
      />
      <SortField
        value={sort}
        options={[
          { value: "newest", label: t("imports.list.at") },
          { value: "name", label: t("imports.list.file") },
          { value: "entries", label: t("imports.list.entries") },
          { value: "hours", label: t("imports.list.hours") },
        ]}
      />
    </FilterForm>
  );
}
