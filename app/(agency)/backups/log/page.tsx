import { LogFilters } from "@/components/backups/log-filters";
import { logSentence } from "@/components/backups/log-sentence";
import { LogTable } from "@/components/backups/log-table";
import { ClientMessages } from "@/components/i18n/client-messages";
import { ListPager } from "@/components/lists/list-pager";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { backupLog } from "@/lib/backups/address";
import { BACKUP_ACTIONS, listBackupLog } from "@/lib/backups/log";
import { backupLogSearchSchema } from "@/lib/backups/schema";
import { getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";

export const generateMetadata = pageTitle("backups");

export default definePage({
  access: "backup:read",
  search: backupLogSearchSchema,
  render: async (actor, search) => {
    const t = await getTranslations("backups");
    const sentences = BACKUP_ACTIONS.map((action) => logSentence(t, action));
    const { rows, nextAfter } = await listBackupLog(actor, search, { sentences });
    return (
      <ClientMessages namespaces={["common", "lists"]}>
        <PageHeader
          breadcrumbs={{ label: t("title"), items: [{ label: t("title"), href: "/backups" }] }}
          title={t("log.title")}
        />
        {(rows.length > 0 || search.q !== "") && <LogFilters search={search} />}
        <Panel flush>
          {rows.length > 0 ? (
            <LogTable rows={rows} timeZone={actor.timeZone} search={search} />
          ) : (
            <EmptyState title={t(search.q === "" ? "log.emptyTitle" : "log.noneFound")}>
              {search.q === "" && t("log.empty")}
            </EmptyState>
          )}
        </Panel>
        <ListPager path={backupLog.path} search={backupLog.fields(search)} nextAfter={nextAfter} />
      </ClientMessages>
    );
  },
});
