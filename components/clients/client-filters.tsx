import { ListFilters } from "@/components/lists/list-filters";
import { FilterTabs } from "@/components/ui/filter-tabs";
import { clientList } from "@/lib/clients/address";
import type { ClientSearch } from "@/lib/clients/schema";
import { useTranslations } from "@/lib/i18n/use-words";

export function ClientFilters({ search }: { search: ClientSearch }) {
  const t = useTranslations("clients");
  const { state } = search;
  return (
    <>
      <FilterTabs
        label={t("views")}
        tabs={[
          {
            label: t("active"),
            href: clientList.href(search, { state: "active" }),
            current: state === "active",
          },
          {
            label: t("archived"),
            href: clientList.href(search, { state: "archived" }),
            current: state === "archived",
          },
        ]}
      />
      <ListFilters
        path={clientList.path}
        search={search}
        searchLabel={t("search")}
        sorts={[
          { value: "name", label: t("name") },
          { value: "projects", label: t("openProjects") },
          { value: "hours", label: t("hours") },
        ]}
      >
        {state === "archived" && <input type="hidden" name="state" value="archived" />}
      </ListFilters>
    </>
  );
}
