import { BackupCalendar } from "@/components/backups/backup-calendar";
import { BackupLog } from "@/components/backups/backup-log";
import { BackupProgress } from "@/components/backups/backup-progress";
import { BackupStatus } from "@/components/backups/backup-status";
import { NoBackups } from "@/components/backups/no-backups";
import { PromisePanel } from "@/components/backups/promise-panel";
import { SaveNow } from "@/components/backups/save-now";
import { SnapshotTable } from "@/components/backups/snapshot-table";
import { ClientMessages } from "@/components/i18n/client-messages";
import { LinkButton } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { listBackupLog } from "@/lib/backups/log";
import { getBackups } from "@/lib/backups/queries";
import { getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import { saveNowAction } from "./actions";

/** The rest of the log has a page of its own. */
const LOG_ROWS = 6;

export const generateMetadata = pageTitle("backups");

export default definePage({
  access: "backup:read",
  render: async (actor) => {
    const t = await getTranslations("backups");
    const [backups, log] = await Promise.all([getBackups(actor), listBackupLog(actor, {}, { most: LOG_ROWS })]);
    const { stored, timeZone, running, latestId } = backups;
    return (
      <ClientMessages namespaces={["common", "backups"]}>
        <PageHeader
          title={t("title")}
          meta={t("intro")}
          actions={
            <>
              <LinkButton href="/backups/restores">{t("restores")}</LinkButton>
              {!running && <SaveNow key={latestId} action={saveNowAction} latestId={latestId} />}
            </>
          }
        />
        <div className="grid gap-5">
          {(stored.length > 0 || backups.failed) && <BackupStatus backups={backups} />}
          {running && (
            <Panel>
              <BackupProgress start={{ id: running.id, status: "running", ...running.progress }} />
            </Panel>
          )}
          <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_17rem]">
            <Panel title={stored.length > 0 ? t("calendar.title") : undefined} flush>
              {stored.length > 0 ? <BackupCalendar backups={backups} /> : <NoBackups backups={backups} />}
            </Panel>
            <PromisePanel />
          </div>
          {stored.length > 0 && (
            <Panel title={t("list.title")} flush>
              <SnapshotTable rows={stored} timeZone={timeZone} />
            </Panel>
          )}
          <Panel
            title={t("log.title")}
            aside={
              log.nextAfter && (
                <Link href="/backups/log" className="rounded-sm text-sm text-accent-text hover:underline">
                  {t("log.all")}
                </Link>
              )
            }
            flush
          >
            <BackupLog rows={log.rows} timeZone={timeZone} />
          </Panel>
        </div>
      </ClientMessages>
    );
  },
});
