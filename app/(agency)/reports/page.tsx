import { ListTree } from "lucide";
import { ClientMessages } from "@/components/i18n/client-messages";
import { ListPager } from "@/components/lists/list-pager";
import { ExportLinks } from "@/components/reports/export-links";
import { NoTime } from "@/components/reports/no-time";
import { ReportFilters } from "@/components/reports/report-filters";
import { ReportViews } from "@/components/reports/report-views";
import { SliceSummary } from "@/components/reports/slice-summary";
import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/actor";
import { definePage } from "@/lib/actions/define-page";
import { getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import { entriesHref, reportFields } from "@/lib/reports/href";
import { findChosenNames } from "@/lib/reports/options";
import { getReport } from "@/lib/reports/queries";
import { filtersOf, reportSearchSchema } from "@/lib/reports/schema";

export const generateMetadata = pageTitle("reports");

export default definePage({
  access: "report:read",
  search: reportSearchSchema,
  render: async (actor, search) => {
    const t = await getTranslations("reports");
    const [report, names] = await Promise.all([getReport(actor, search), findChosenNames(actor, filtersOf(search))]);
    const seesAll = can(actor, "time-entry:read:all");
    const isEmpty = report.rowCount === 0;
    return (
      <ClientMessages namespaces={["common", "reports"]}>
        <PageHeader
          title={t("title")}
          meta={
            <>
              <SliceSummary span={report.span} filters={filtersOf(search)} names={names} />
              {!seesAll && <span>{t("ownOnly")}</span>}
            </>
          }
          actions={
            !isEmpty && (
              <>
                <LinkButton href={entriesHref(search)} icon={<Icon of={ListTree} />} className="print:hidden">
                  {t("showEntries")}
                </LinkButton>
                {!actor.preview && <ExportLinks path="/api/v1/reports/export" fields={reportFields(search)} />}
              </>
            )
          }
        />
        <ReportFilters search={search} span={report.span} names={names} seesAll={seesAll} />
        {report.by !== search.by && (
          <Notice className="mb-4">{t("tooManyColumns", { bucket: t(`bucket.${report.by}`) })}</Notice>
        )}
        {isEmpty ? <NoTime /> : <ReportViews report={report} search={search} weekStart={actor.weekStart} />}
        <ListPager path="/reports" search={reportFields(search)} nextAfter={report.nextAfter} />
      </ClientMessages>
    );
  },
});
