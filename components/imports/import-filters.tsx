import { ListFilters } from "@/components/lists/list-filters";
import { useTranslations } from "@/lib/i18n/use-words";
import type { ListImportsInput } from "@/lib/imports/input-schema";

/** Needs the namespace "lists". */
export function ImportFilters({ search }: { search: ListImportsInput }) {
  const t = useTranslations("imports.list");
  return (
    <ListFilters
      path="/imports"
      search={search}
      searchLabel={t("search")}
      sorts={[
        { value: "newest", label: t("at") },
        { value: "name", label: t("file") },
        { value: "entries", label: t("entries") },
        { value: "hours", label: t("hours") },
      ]}
    />
  );
}
