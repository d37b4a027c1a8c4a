import { AlarmList } from "@/components/alarms/alarm-list";
import { ListPager } from "@/components/lists/list-pager";
import { FilterTabs } from "@/components/ui/filter-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { listAlarms } from "@/lib/alarms/queries";
import { getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import { hrefWith } from "@/lib/lists/href";
import { alarmSearchSchema } from "@/lib/operators/alarm-search-schema";

const PATH = "/console/alarms";

export const generateMetadata = pageTitle("alarms");

export default definePage({
  access: "console:read",
  search: alarmSearchSchema,
  render: async (actor, search) => {
    const t = await getTranslations("alarms");
    const isOpen = search.show === "open";
    const { rows, nextAfter } = await listAlarms(actor, { isOpen, after: search.after });
    const tabs = (["open", "past"] as const).map((show) => ({
      label: t(show),
      href: hrefWith(PATH, { show: show === "open" ? undefined : show }),
      current: show === search.show,
    }));
    return (
      <>
        <PageHeader title={t("title")} meta={t("intro")} />
        <FilterTabs label={t("views")} tabs={tabs} />
        <Panel flush>
          <AlarmList alarms={rows} isOpen={isOpen} />
        </Panel>
        <ListPager path={PATH} search={search} nextAfter={nextAfter} />
      </>
    );
  },
});
