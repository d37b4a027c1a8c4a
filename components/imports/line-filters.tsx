import { ListFilters } from "@/components/lists/list-filters";
import { useTranslations } from "@/lib/i18n/use-words";
import { lineListOf } from "@/lib/imports/address";
import { LINE_SORTS, type ListLinesInput } from "@/lib/imports/input-schema";

/** Searches and sorts a file's lines. Needs the namespace "lists". */
export function LineFilters({ id, search }: { id: string; search: ListLinesInput }) {
  const t = useTranslations("imports.lines");
  return (
    <ListFilters
      path={lineListOf(id).path}
      search={search}
      searchLabel={t("search")}
      sorts={LINE_SORTS.map((value) => ({ value, label: t(`sorts.${value}`) }))}
    >
      {search.show !== "all" && <input type="hidden" name="show" value={search.show} />}
    </ListFilters>
  );
}
