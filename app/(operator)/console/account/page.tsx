import { ClientMessages } from "@/components/i18n/client-messages";
import { DetailsForm } from "@/components/profile/details-form";
import { EmailForm } from "@/components/profile/email-form";
import { PasswordForm } from "@/components/profile/password-form";
import { ThemeChoice } from "@/components/profile/theme-choice";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { getTranslations } from "@/lib/i18n/get-words";
import { getOwnPasswordRules } from "@/lib/profile/password";
import { getProfile } from "@/lib/profile/queries";
import { changeEmailAction, changeProfileAction, chooseThemeAction } from "../../../(agency)/profile/actions";
import { changePasswordAction } from "../../../(agency)/profile/security/actions";
import { FactorPanels } from "../../../(agency)/profile/security/factor-panels";
import { SessionPanel } from "../../../(agency)/profile/security/session-panel";

export async function generateMetadata() {
  return { title: (await getTranslations("console"))("account") };
}

/** What a member has on two pages, for an operator, who has little else to look after. */
export default definePage({
  access: "console:read",
  render: async (actor) => {
    const t = await getTranslations();
    const [profile, rules] = await Promise.all([getProfile(actor), getOwnPasswordRules(actor)]);
    return (
      <ClientMessages namespaces={["common", "factors", "passkeys", "passwords", "profile"]}>
        <PageHeader title={t("console.account")} meta={t("console.accountHint")} />
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <div className="grid gap-5">
            <Panel title={t("profile.details")}>
              <DetailsForm profile={profile} place="console" action={changeProfileAction} />
            </Panel>
            <Panel title={t("profile.password")}>
              <PasswordForm email={profile.email} rules={rules} action={changePasswordAction} />
            </Panel>
          </div>
          <div className="grid gap-5">
            <FactorPanels actor={actor} email={profile.email} />
            <SessionPanel actor={actor} />
            <Panel title={t("profile.theme")}>
              <ThemeChoice theme={profile.theme} action={chooseThemeAction} />
            </Panel>
            <Panel title={t("profile.email")}>
              <EmailForm email={profile.email} action={changeEmailAction} />
            </Panel>
          </div>
        </div>
      </ClientMessages>
    );
  },
});
