import { SettingsForm } from "@/components/agency-settings/settings-form";
import { ClientMessages } from "@/components/i18n/client-messages";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/actor";
import { definePage } from "@/lib/actions/define-page";
import { getSettings } from "@/lib/agency-settings/queries";
import { getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import { changeSettingsAction } from "./actions";

export const generateMetadata = pageTitle("settings");

export default definePage({
  access: "settings:read",
  render: async (actor) => {
    const t = await getTranslations("settings");
    return (
      <ClientMessages namespaces={["common", "settings"]}>
        <PageHeader title={t("title")} />
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <Panel title={t("agency")}>
            <SettingsForm settings={await getSettings(actor)} action={changeSettingsAction} />
          </Panel>
          <div className="grid gap-5">
            {can(actor, "policy:write") && (
              <Panel title={t("security")}>
                <p className="mb-3 text-pretty text-ink-muted">{t("securityText")}</p>
                <LinkButton href="/settings/security">{t("toSecurity")}</LinkButton>
              </Panel>
            )}
            {can(actor, "ownership:hand-over") && (
              <Panel title={t("ownership")}>
                <p className="mb-3 text-pretty text-ink-muted">{t("ownershipText")}</p>
                <LinkButton href="/members?status=active">{t("toMembers")}</LinkButton>
              </Panel>
            )}
          </div>
        </div>
      </ClientMessages>
    );
  },
});
