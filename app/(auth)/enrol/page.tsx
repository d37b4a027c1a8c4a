import { LeaveSignIn } from "@/components/auth/leave-sign-in";
import { HelpLink } from "@/components/help/help-link";
import { ClientMessages } from "@/components/i18n/client-messages";
import { EnrolFlow } from "@/components/second-factors/enrol-flow";
import { AuthCard } from "@/components/ui/auth-card";
import { defineStagePage } from "@/lib/actions/define-stage-page";
import { hasEnrolled } from "@/lib/auth/enrol-at-stage";
import { getTranslations } from "@/lib/i18n/get-words";
import { relyingPartyOf } from "@/lib/passkeys/relying-party";
import { signOutAction } from "../actions";
import {
  askForFirstPasskeyAction,
  beginEnrolmentAction,
  confirmEnrolmentAction,
  enrolPasskeyAction,
  finishEnrolmentAction,
} from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("secondFactor"))("enrolTitle") };
}

export default defineStagePage({
  stage: "enrol",
  render: async (visitor) => {
    const t = await getTranslations("secondFactor");
    const { agency, member } = visitor;
    return (
      <ClientMessages namespaces={["common", "factors", "passkeys", "secondFactor", "signIn"]}>
        <AuthCard
          brand="Kontor"
          title={t("enrolTitle")}
          description={t("enrolIntro", { agency: agency.name })}
          footer={
            <div className="grid gap-2">
              <HelpLink about="setting-up" />
              <LeaveSignIn signOut={signOutAction} email={member.email} />
            </div>
          }
        >
          <EnrolFlow
            agencyName={agency.name}
            email={member.email}
            hasEnrolled={await hasEnrolled(visitor)}
            passkey={{ origin: relyingPartyOf(agency).origin, ask: askForFirstPasskeyAction, give: enrolPasskeyAction }}
            begin={beginEnrolmentAction}
            confirm={confirmEnrolmentAction}
            finish={finishEnrolmentAction}
          />
        </AuthCard>
      </ClientMessages>
    );
  },
});
