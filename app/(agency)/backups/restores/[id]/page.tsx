import { ClientMessages } from "@/components/i18n/client-messages";
import { NowNotice } from "@/components/restores/now-notice";
import { RestoreFacts } from "@/components/restores/restore-facts";
import { RestoreTitle } from "@/components/restores/restore-title";
import { StatusBadge } from "@/components/restores/status-badge";
import { Timeline } from "@/components/restores/timeline";
import { WithdrawButton } from "@/components/restores/withdraw-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import { getRestore } from "@/lib/restores/queries";
import { nextStatus } from "@/lib/restores/rules";
import { restoreIdSchema } from "@/lib/restores/schema";
import { now } from "@/lib/time/clock";
import { withdrawRestoreAction } from "../actions";
import { showChoices } from "./choices";

export const generateMetadata = pageTitle("restores");

export default definePage({
  access: "restore:request",
  params: restoreIdSchema,
  render: async (actor, { id }) => {
    const t = await getTranslations("restores");
    const restore = await getRestore(actor, { id });
    return (
      <ClientMessages namespaces={["common", "invoices", "restores"]}>
        <PageHeader
          breadcrumbs={{
            label: t("backups"),
            items: [
              { label: t("backups"), href: "/backups" },
              { label: t("title"), href: "/backups/restores" },
            ],
          }}
          title={<RestoreTitle snapshot={restore.snapshot} />}
          meta={<StatusBadge status={restore.status} />}
          actions={nextStatus(restore.status, "withdraw") && <WithdrawButton id={id} action={withdrawRestoreAction} />}
        />
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="grid gap-5">
            <NowNotice restore={restore} now={now()} />
            {await showChoices(actor, restore)}
          </div>
          <div className="grid gap-5">
            <Panel title={t("steps.title")}>
              <Timeline steps={restore.steps} />
            </Panel>
            <Panel title={t("facts.title")}>
              <RestoreFacts restore={restore} />
            </Panel>
          </div>
        </div>
      </ClientMessages>
    );
  },
});
