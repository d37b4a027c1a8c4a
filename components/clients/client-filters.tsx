import { useTranslations } from "next-intl";
import { SortField } from "@/components/lists/sort-field";
import { FilterForm } from "@/components/ui/filter-form";
import { FilterTabs } from "@/components/ui/filter-tabs";
import { SearchField } from "@/components/ui/search-field";
import { clientList } from "@/lib/clients/address";
import type { ClientSearch } from "@/lib/clients/schema";

export function ClientFilters({ search }: { search: ClientSearch }) {
  const t = useTranslations();
  const { q, state, sort } = search;
  return (
    <>
      <FilterTabs
        label={t("clients.views")}
        tabs={[
          {
            label: t("clients.active"),
            href: clientList.href(search, { state: "active" }),
            current: state === "active",
          },
          {
            label: t("clients.archived"),
            href: clientList.href(search, { state: "archived" }),
            current: state === "archived",
          },
        ]}
      />
      <FilterForm action={clientList.path} label={t("common.filters")} submitLabel={t("common.apply")}>
        <SearchField
          label={t("clients.search")}
          placeholder={t("clients.search")}
          clearLabel={t("common.clearSearch")}
          defaultValue={q}
          className="w-full sm:w-80"
        />
        <SortField
          value={sort}
          options={[
            { value: "name", label: t("clients.name") },
            { value: "projects", label: t("clients.openProjects") },
            { value: "hours", label: t("clients.hours") },
          ]}
        />
        {state === "archived" && <input type="hidden" name="state" value="archived" />}
      </FilterForm>
    </>
  );
}
