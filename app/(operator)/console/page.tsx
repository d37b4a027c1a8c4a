import { getTranslations } from "next-intl/server";
import { OpenAlarmsNotice } from "@/components/alarms/open-alarms-notice";
import { ClientMessages } from "@/components/i18n/client-messages";
import { ListPager } from "@/components/lists/list-pager";
import { AgencyTable } from "@/components/operators/agency-table";
import { NoAgencies } from "@/components/operators/no-agencies";
import { OverviewStats } from "@/components/operators/overview-stats";
import { StoragePanel } from "@/components/operators/storage-panel";
import { FilterForm } from "@/components/ui/filter-form";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { SearchField } from "@/components/ui/search-field";
import { definePage } from "@/lib/actions/define-page";
import { listAlarms } from "@/lib/alarms/queries";
import { pageTitle } from "@/lib/i18n/page-title";
import { listAgencies } from "@/lib/operators/agencies";
import { agencySearchSchema } from "@/lib/operators/agency-search-schema";
import { getOverview } from "@/lib/operators/overview";
import { getStorageUse } from "@/lib/operators/storage-use";
import packageJson from "@/package.json";

export const generateMetadata = pageTitle("console");

export default definePage({
  access: "console:read",
  search: agencySearchSchema,
  render: async (actor, search) => {
    const t = await getTranslations();
    const [overview, { rows, nextAfter }, alarms, storage] = await Promise.all([
      getOverview(actor),
      listAgencies(actor, search),
      listAlarms(actor),
      getStorageUse(actor),
    ]);
    return (
      <ClientMessages namespaces={["common", "console"]}>
        <PageHeader title={t("console.title")} meta={t("console.placeHint")} />
        <div className="grid gap-5">
          <OpenAlarmsNotice alarms={alarms.rows} />
          <OverviewStats overview={overview} version={packageJson.version} />
          <StoragePanel storage={storage} />
          <section aria-label={t("console.agencies")}>
            <FilterForm action="/console" label={t("common.filters")} submitLabel={t("common.apply")}>
              <SearchField
                label={t("console.search")}
                placeholder={t("console.search")}
                clearLabel={t("common.clearSearch")}
                defaultValue={search.q}
                className="w-full sm:w-80"
              />
            </FilterForm>
            <Panel flush>
              {rows.length > 0 ? <AgencyTable rows={rows} /> : <NoAgencies isSearched={search.q !== ""} />}
            </Panel>
            <ListPager path="/console" search={search} nextAfter={nextAfter} />
          </section>
        </div>
      </ClientMessages>
    );
  },
});
