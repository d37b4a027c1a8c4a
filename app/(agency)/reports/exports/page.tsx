import { FileClock } from "lucide";
import { z } from "zod";
import { ClientMessages } from "@/components/i18n/client-messages";
import { ListPager } from "@/components/lists/list-pager";
import { ExportProgress } from "@/components/reports/export-progress";
import { ExportTable } from "@/components/reports/export-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { getTranslations } from "@/lib/i18n/get-words";
import { listExports } from "@/lib/reports/exports";
import { deleteExportAction } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("reports.exports");
  return { title: t("title") };
}

export default definePage({
  access: "report:read",
  search: z.object({ after: z.uuid().optional().catch(undefined) }),
  render: async (actor, { after }) => {
    const t = await getTranslations("reports");
    const { rows, nextAfter } = await listExports(actor, { after });
    const underWay = rows.findLast(({ status }) => status === "waiting" || status === "running");
    return (
      <ClientMessages namespaces={["common", "reports"]}>
        <PageHeader
          title={t("exports.title")}
          breadcrumbs={{ label: t("path"), items: [{ label: t("title"), href: "/reports" }] }}
        />
        {underWay && <ExportProgress key={underWay.id} id={underWay.id} start={underWay} />}
        <Panel flush>
          {rows.length > 0 ? (
            <ExportTable rows={rows} deleteAction={actor.preview ? undefined : deleteExportAction} />
          ) : (
            <EmptyState icon={<Icon of={FileClock} />} title={t("exports.emptyTitle")}>
              {t("exports.emptyText")}
            </EmptyState>
          )}
        </Panel>
        <ListPager path="/reports/exports" search={{ after }} nextAfter={nextAfter} />
      </ClientMessages>
    );
  },
});
