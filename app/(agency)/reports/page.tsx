import { ListTree } from "lucide";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/i18n/client-messages";
import { ListPager } from "@/components/lists/list-pager";
import { ExportLinks } from "@/components/reports/export-links";
import { NoTime } from "@/components/reports/no-time";
import { ReportChart } from "@/components/reports/report-chart";
import { ReportFilters } from "@/components/reports/report-filters";
import { ReportTable } from "@/components/reports/report-table";
import { SliceSummary } from "@/components/reports/slice-summary";
import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/actor";
import { definePage } from "@/lib/actions/define-page";
import { pageTitle } from "@/lib/i18n/page-title";
import { entriesHref, reportFields } from "@/lib/reports/href";
import { listFilterOptions } from "@/lib/reports/options";
import { getReport } from "@/lib/reports/queries";
import { filtersOf, reportSearchSchema } from "@/lib/reports/schema";

export const generateMetadata = pageTitle("reports");

export default definePage({
  access: "report:read",
  search: reportSearchSchema,
  render: async (actor, search) => {
    const t = await getTranslations("reports");
    const [report, options] = await Promise.all([
      getReport(actor, search),
      listFilterOptions(actor, filtersOf(search)),
    ]);
    const { weekStart } = actor;
    const seesAll = can(actor, "time-entry:read:all");
    const isEmpty = report.rowCount === 0;
    return (
      <ClientMessages namespaces={["common", "reports"]}>
        <PageHeader
          title={t("title")}
          meta={
            <>
              <SliceSummary span={report.span} filters={filtersOf(search)} options={options} />
              {!seesAll && <span>{t("ownOnly")}</span>}
            </>
          }
          actions={
            !isEmpty && (
              <>
                <LinkButton href={entriesHref(search, {})} icon={<Icon of={ListTree} />} className="print:hidden">
                  {t("showEntries")}
                </LinkButton>
                {!actor.preview && <ExportLinks path="/api/v1/reports/export" fields={reportFields(search)} />}
              </>
            )
          }
        />
        <ReportFilters search={search} span={report.span} options={options} seesAll={seesAll} />
        {report.by !== search.by && (
          <Notice className="mb-4">{t("tooManyColumns", { bucket: t(`bucket.${report.by}`) })}</Notice>
        )}
        {isEmpty ? (
          <NoTime />
        ) : (
          <div className="grid gap-4">
            {report.columns.length > 1 && (
              <Panel>
                <ReportChart report={report} group={search.group} weekStart={weekStart} />
              </Panel>
            )}
            <Panel flush>
              <ReportTable report={report} search={search} weekStart={weekStart} />
            </Panel>
          </div>
        )}
        <ListPager path="/reports" search={reportFields(search)} nextAfter={report.nextAfter} />
      </ClientMessages>
    );
  },
});
