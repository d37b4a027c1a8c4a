import { OpenAlarmsNotice } from "@/components/alarms/open-alarms-notice";
import { ClientMessages } from "@/components/i18n/client-messages";
import { ListPager } from "@/components/lists/list-pager";
import { AgencyFilters } from "@/components/operators/agency-filters";
import { AgencyTable } from "@/components/operators/agency-table";
import { NoAgencies } from "@/components/operators/no-agencies";
import { OverviewStats } from "@/components/operators/overview-stats";
import { StoragePanel } from "@/components/operators/storage-panel";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { listAlarms } from "@/lib/alarms/queries";
import { getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import { agencyList } from "@/lib/operators/address";
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
      <ClientMessages namespaces={["common", "console", "lists"]}>
        <PageHeader title={t("console.title")} meta={t("console.placeHint")} />
        <div className="grid gap-5">
          <OpenAlarmsNotice alarms={alarms.rows} />
          <OverviewStats overview={overview} version={packageJson.version} />
          <StoragePanel storage={storage} />
          <section aria-label={t("console.agencies")}>
            {(rows.length > 0 || search.q !== "") && <AgencyFilters search={search} />}
            <Panel flush>
              {rows.length > 0 ? (
                <AgencyTable rows={rows} search={search} />
              ) : (
                <NoAgencies isSearched={search.q !== ""} />
              )}
            </Panel>
            <ListPager path={agencyList.path} search={agencyList.fields(search)} nextAfter={nextAfter} />
          </section>
        </div>
      </ClientMessages>
    );
  },
});
