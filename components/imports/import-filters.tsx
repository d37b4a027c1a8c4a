import { useTranslations } from "next-intl";
import { FilterForm } from "@/components/ui/filter-form";
import { SearchField } from "@/components/ui/search-field";

export function ImportFilters({ q }: { q: string }) {
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
    </FilterForm>
  );
}
