import { ListFilters } from "@/components/lists/list-filters";
import { useTranslations } from "@/lib/i18n/use-words";
import { agencyList } from "@/lib/operators/address";
import type { AgencySearch } from "@/lib/operators/agency-search-schema";

/** Needs the namespace "lists". */
export function AgencyFilters({ search }: { search: AgencySearch }) {
  const t = useTranslations("console");
  return (
    <ListFilters
      path={agencyList.path}
      search={search}
      searchLabel={t("search")}
      sorts={[
        { value: "address", label: t("address") },
        { value: "name", label: t("name") },
        { value: "newest", label: t("newest") },
        { value: "oldest", label: t("oldest") },
      ]}
    />
  );
}
