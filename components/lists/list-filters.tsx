import type { ComponentProps, ReactNode } from "react";
import { SortField } from "@/components/lists/sort-field";
import { FilterForm } from "@/components/ui/filter-form";
import { SearchField } from "@/components/ui/search-field";
import { useTranslations } from "@/lib/i18n/use-words";

interface ListFiltersProps {
  /** The list's address. */
  path: string;
  search: { q?: string | undefined; sort: string };
  /** What is searched, in words. */
  searchLabel: string;
  sorts: ComponentProps<typeof SortField>["options"];
  /** What else stands in the address, hidden. */
  children?: ReactNode;
}

/** A list's search and, where headers are no links, its order. Needs the namespace "lists". */
export function ListFilters({ path, search: { q, sort }, searchLabel, sorts, children }: ListFiltersProps) {
  const t = useTranslations("common");
  return (
    <FilterForm action={path} label={t("filters")} submitLabel={t("apply")}>
      <SearchField
        label={searchLabel}
        placeholder={searchLabel}
        clearLabel={t("clearSearch")}
        defaultValue={q}
        className="w-full sm:w-80"
      />
      <SortField value={sort} options={sorts} />
      {children}
    </FilterForm>
  );
}
