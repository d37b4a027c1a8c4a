import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/i18n/client-messages";
import { DetailsForm } from "@/components/profile/details-form";
import { EmailForm } from "@/components/profile/email-form";
import { EndOthersButton } from "@/components/profile/end-others-button";
import { PasswordForm } from "@/components/profile/password-form";
import { SessionList } from "@/components/profile/session-list";
import { ThemeChoice } from "@/components/profile/theme-choice";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { getOwnPasswordRules } from "@/lib/profile/password";
import { getProfile } from "@/lib/profile/queries";
import { listOwnSessions } from "@/lib/profile/sessions";
import {
  changeEmailAction,
  changePasswordAction,
  changeProfileAction,
  chooseThemeAction,
  endOtherSessionsAction,
  endOwnSessionAction,
} from "../../../(agency)/profile/actions";

export async function generateMetadata() {
  return { title: (await getTranslations("console"))("account") };
}

/** What a member has on two pages, for an operator, who has little else to look after. */
export default definePage({
  access: "console:read",
  render: async (actor) => {
    const t = await getTranslations();
    const [profile, rules, sessions] = await Promise.all([
      getProfile(actor),
      getOwnPasswordRules(actor),
      listOwnSessions(actor),
    ]);
    const endOthers = sessions.length > 1 && <EndOthersButton action={endOtherSessionsAction} />;
    return (
      <ClientMessages namespaces={["common", "passwords", "profile"]}>
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
            <Panel title={t("profile.sessions")} flush aside={endOthers}>
              <p className="px-4 py-3 text-ink-muted">{t("profile.sessionsIntro")}</p>
              <SessionList sessions={sessions} end={endOwnSessionAction} />
            </Panel>
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
