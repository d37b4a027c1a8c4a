import { useTranslations } from "next-intl";
import { SortField } from "@/components/lists/sort-field";
import { FilterForm } from "@/components/ui/filter-form";
import { SearchField } from "@/components/ui/search-field";
import { lineListOf } from "@/lib/imports/address";
import { LINE_SORTS, type ListLinesInput } from "@/lib/imports/input-schema";

/** Searches and sorts a file's lines. Needs the namespace "lists". */
export function LineFilters({ id, search: { q, show, sort } }: { id: string; search: ListLinesInput }) {
  const t = useTranslations();
  return (
    <FilterForm action={lineListOf(id).path} label={t("common.filters")} submitLabel={t("common.apply")}>
      <SearchField
        label={t("imports.lines.search")}
        placeholder={t("imports.lines.search")}
        clearLabel={t("common.clearSearch")}
        defaultValue={q}
        className="w-full sm:w-80"
      />
      <SortField
        value={sort}
        options={LINE_SORTS.map((value) => ({ value, label: t(`imports.lines.sorts.${value}`) }))}
      />
      {show !== "all" && <input type="hidden" name="show" value={show} />}
    </FilterForm>
  );
}
