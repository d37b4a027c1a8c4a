import { getTranslations } from "next-intl/server";
import { BackupLog } from "@/components/backups/backup-log";
import { ListPager } from "@/components/lists/list-pager";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { listBackupLog } from "@/lib/backups/log";
import { backupLogSearchSchema } from "@/lib/backups/schema";
import { pageTitle } from "@/lib/i18n/page-title";

export const generateMetadata = pageTitle("backups");

export default definePage({
  access: "backup:read",
  search: backupLogSearchSchema,
  render: async (actor, search) => {
    const t = await getTranslations("backups");
    const { rows, nextAfter } = await listBackupLog(actor, search);
    return (
      <>
        <PageHeader
          breadcrumbs={{ label: t("title"), items: [{ label: t("title"), href: "/backups" }] }}
          title={t("log.title")}
        />
        <Panel flush>
          <BackupLog rows={rows} timeZone={actor.timeZone} />
        </Panel>
        <ListPager path="/backups/log" search={search} nextAfter={nextAfter} />
      </>
    );
  },
});
