import { LeaveSignIn } from "@/components/auth/leave-sign-in";
import { HelpLink } from "@/components/help/help-link";
import { ClientMessages } from "@/components/i18n/client-messages";
import { PasskeyButton } from "@/components/passkeys/passkey-button";
import { SecondFactorForm } from "@/components/second-factors/second-factor-form";
import { AuthCard } from "@/components/ui/auth-card";
import { defineStagePage } from "@/lib/actions/define-stage-page";
import { findStagedFactors } from "@/lib/auth/staged-factors";
import { getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import { relyingPartyOf } from "@/lib/passkeys/relying-party";
import { signOutAction } from "../actions";
import { askForFactorPasskeyAction, givePasskeyAction, giveRecoveryCodeAction, giveTotpAction } from "./actions";

export const generateMetadata = pageTitle("secondFactor");

export default defineStagePage({
  stage: "secondFactor",
  render: async (visitor) => {
    const t = await getTranslations("secondFactor");
    const { hasAuthenticator, hasPasskey } = await findStagedFactors(visitor);
    const question = {
      origin: relyingPartyOf(visitor.agency).origin,
      ask: askForFactorPasskeyAction,
      give: givePasskeyAction,
    };
    return (
      <ClientMessages namespaces={["common", "passkeys", "secondFactor", "signIn"]}>
        <AuthCard
          brand="Kontor"
          title={t("title")}
          description={t("intro")}
          footer={
            <div className="grid gap-2">
              <HelpLink about="lost-phone" />
              <LeaveSignIn signOut={signOutAction} email={visitor.member.email} />
            </div>
          }
        >
          <SecondFactorForm
            hasAuthenticator={hasAuthenticator}
            passkey={hasPasskey && <PasskeyButton question={question} variant="primary" />}
            giveTotp={giveTotpAction}
            giveRecoveryCode={giveRecoveryCodeAction}
          />
        </AuthCard>
      </ClientMessages>
    );
  },
});
