import { useTranslations } from "next-intl";
import { FilterForm } from "@/components/ui/filter-form";
import { FilterTabs } from "@/components/ui/filter-tabs";
import { SearchField } from "@/components/ui/search-field";
import type { ClientSearch } from "@/lib/clients/schema";
import { hrefWith } from "@/lib/lists/href";

export function ClientFilters({ search: { q, state } }: { search: ClientSearch }) {
  const t = useTranslations();
  return (
    <>
      <FilterTabs
        label={t("clients.views")}
        tabs={[
          { label: t("clients.active"), href: hrefWith("/clients", { q }), current: state === "active" },
          {
            label: t("clients.archived"),
            href: hrefWith("/clients", { q, state: "archived" }),
            current: state === "archived",
          },
        ]}
      />
      <FilterForm action="/clients" label={t("common.filters")} submitLabel={t("common.apply")}>
        <SearchField
          label={t("clients.search")}
          placeholder={t("clients.search")}
          clearLabel={t("common.clearSearch")}
          defaultValue={q}
          className="w-full sm:w-80"
        />
        {state === "archived" && <input type="hidden" name="state" value="archived" />}
      </FilterForm>
    </>
  );
}
