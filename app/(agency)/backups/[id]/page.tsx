import { RotateCcw } from "lucide";
import { BackupProgress } from "@/components/backups/backup-progress";
import { ContentsPanel } from "@/components/backups/contents-panel";
import { DownloadPanel } from "@/components/backups/download-panel";
import { DrillHistory } from "@/components/backups/drill-history";
import { SnapshotBadges } from "@/components/backups/snapshot-badges";
import { SnapshotFacts } from "@/components/backups/snapshot-facts";
import { SnapshotName } from "@/components/backups/snapshot-name";
import { ClientMessages } from "@/components/i18n/client-messages";
import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { getSnapshot } from "@/lib/backups/one-snapshot";
import { snapshotIdSchema } from "@/lib/backups/schema";
import { getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import { prepareDownloadAction, showSnapshotKeyAction } from "./actions";

export const generateMetadata = pageTitle("backups");

export default definePage({
  access: "backup:read",
  params: snapshotIdSchema,
  render: async (actor, { id }) => {
    const t = await getTranslations("backups");
    const snapshot = await getSnapshot(actor, { id });
    const { status, mayDownload, progress } = snapshot;
    return (
      <ClientMessages namespaces={["common", "backups"]}>
        <PageHeader
          breadcrumbs={{ label: t("title"), items: [{ label: t("title"), href: "/backups" }] }}
          title={<SnapshotName snapshot={snapshot} />}
          meta={<SnapshotBadges snapshot={snapshot} />}
          actions={
            status === "stored" && (
              <LinkButton
                href={`/backups/restores/new?snapshot=${id}`}
                variant="primary"
                icon={<Icon of={RotateCcw} />}
              >
                {t("one.restore")}
              </LinkButton>
            )
          }
        />
        <div className="grid items-start gap-5 lg:grid-cols-2">
          {status === "failed" && (
            <Notice tone="warning" className="lg:col-span-2">
              {t("one.failed")}
            </Notice>
          )}
          {status === "running" && (
            <Panel className="lg:col-span-2">
              <BackupProgress start={{ id, status, ...progress }} />
            </Panel>
          )}
          {snapshot.tables.length > 0 && <ContentsPanel tables={snapshot.tables} />}
          <div className="grid gap-5">
            <Panel title={t("one.proofs")} flush={snapshot.drills.length > 0}>
              <DrillHistory snapshot={snapshot} />
            </Panel>
            <Panel title={t("one.facts")}>
              <SnapshotFacts snapshot={snapshot} />
            </Panel>
            {mayDownload && (
              <DownloadPanel
                id={id}
                fileName={snapshot.fileName}
                prepare={prepareDownloadAction}
                showKey={showSnapshotKeyAction}
              />
            )}
          </div>
        </div>
      </ClientMessages>
    );
  },
});
