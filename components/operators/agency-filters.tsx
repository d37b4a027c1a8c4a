import { useTranslations } from "next-intl";
import { SortField } from "@/components/lists/sort-field";
import { FilterForm } from "@/components/ui/filter-form";
import { SearchField } from "@/components/ui/search-field";
import { agencyList } from "@/lib/operators/address";
import type { AgencySearch } from "@/lib/operators/agency-search-schema";

export function AgencyFilters({ search: { q, sort } }: { search: AgencySearch }) {
  const t = useTranslations();
  return (
    <FilterForm action={agencyList.path} label={t("common.filters")} submitLabel={t("common.apply")}>
      <SearchField
        label={t("console.search")}
        placeholder={t("console.search")}
        clearLabel={t("common.clearSearch")}
        defaultValue={q}
        className="w-full sm:w-80"
      />
      <SortField
        value={sort}
        options={[
          { value: "address", label: t("console.address") },
          { value: "name", label: t("console.name") },
          { value: "newest", label: t("console.newest") },
          { value: "oldest", label: t("console.oldest") },
        ]}
      />
    </FilterForm>
  );
}
