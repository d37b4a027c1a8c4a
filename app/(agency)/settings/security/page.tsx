import { ClientMessages } from "@/components/i18n/client-messages";
import { EnforcementForm } from "@/components/security-policy/enforcement-form";
import { PasswordPolicyForm } from "@/components/security-policy/password-policy-form";
import { SessionLimitsForm } from "@/components/security-policy/session-limits-form";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import { getPasswordPolicy } from "@/lib/security-policy/passwords";
import { getSignInPolicy } from "@/lib/security-policy/queries";
import { changeEnforcementAction, changeSessionLimitsAction, previewEnforcementAction } from "./actions";
import { changePasswordPolicyAction, previewPasswordPolicyAction } from "./password-actions";

export const generateMetadata = pageTitle("security");

export default definePage({
  access: "policy:write",
  render: async (actor) => {
    const t = await getTranslations();
    const [policy, passwords] = await Promise.all([getSignInPolicy(actor), getPasswordPolicy(actor)]);
    return (
      <ClientMessages namespaces={["common", "members", "passwordPolicy", "security"]}>
        <PageHeader
          breadcrumbs={{
            label: t("settings.title"),
            items: [{ label: t("settings.title"), href: "/settings" }],
          }}
          title={t("security.title")}
          actions={<LinkButton href="/members/sign-in">{t("security.toOverview")}</LinkButton>}
        />
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <div className="grid gap-5">
            <Panel title={t("security.enforcement")}>
              <EnforcementForm policy={policy} preview={previewEnforcementAction} save={changeEnforcementAction} />
            </Panel>
            <Panel title={t("security.sessions")}>
              <SessionLimitsForm policy={policy} action={changeSessionLimitsAction} />
            </Panel>
          </div>
          <Panel title={t("passwordPolicy.title")}>
            <PasswordPolicyForm
              policy={passwords}
              preview={previewPasswordPolicyAction}
              save={changePasswordPolicyAction}
            />
          </Panel>
        </div>
      </ClientMessages>
    );
  },
});
