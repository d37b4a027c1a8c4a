import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/i18n/client-messages";
import { EnforcementForm } from "@/components/security-policy/enforcement-form";
import { SessionLimitsForm } from "@/components/security-policy/session-limits-form";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { pageTitle } from "@/lib/i18n/page-title";
import { getSignInPolicy } from "@/lib/security-policy/queries";
import { changeEnforcementAction, changeSessionLimitsAction, previewEnforcementAction } from "./actions";

export const generateMetadata = pageTitle("security");

export default definePage({
  access: "policy:write",
  render: async (actor) => {
    const t = await getTranslations();
    const policy = await getSignInPolicy(actor);
    return (
      <ClientMessages namespaces={["common", "members", "security"]}>
        <PageHeader
          breadcrumbs={{
            label: t("settings.title"),
            items: [{ label: t("settings.title"), href: "/settings" }],
          }}
          title={t("security.title")}
          actions={<LinkButton href="/members/sign-in">{t("security.toOverview")}</LinkButton>}
        />
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <Panel title={t("security.enforcement")}>
            <EnforcementForm policy={policy} preview={previewEnforcementAction} save={changeEnforcementAction} />
          </Panel>
          <Panel title={t("security.sessions")}>
            <SessionLimitsForm policy={policy} action={changeSessionLimitsAction} />
          </Panel>
        </div>
      </ClientMessages>
    );
  },
});
