import { LeaveSignIn } from "@/components/auth/leave-sign-in";
import { ClientMessages } from "@/components/i18n/client-messages";
import { DuePasswordForm } from "@/components/passwords/due-password-form";
import { AuthCard } from "@/components/ui/auth-card";
import { defineStagePage } from "@/lib/actions/define-stage-page";
import { findDuePassword } from "@/lib/auth/due-password";
import { getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import { signOutAction } from "../actions";
import { changeDuePasswordAction } from "./actions";

export const generateMetadata = pageTitle("passwords");

export default defineStagePage({
  stage: "changePassword",
  render: async (visitor) => {
    const t = await getTranslations("passwords");
    const { reason, rules } = await findDuePassword(visitor);
    const { email } = visitor.member;
    return (
      <ClientMessages namespaces={["common", "passwords", "secondFactor", "signIn"]}>
        <AuthCard
          brand="Kontor"
          title={t("title")}
          description={reason.name === "expired" ? t("due.expired", { days: reason.days }) : t(`due.${reason.name}`)}
          footer={<LeaveSignIn signOut={signOutAction} email={email} />}
        >
          <DuePasswordForm action={changeDuePasswordAction} email={email} rules={rules} />
        </AuthCard>
      </ClientMessages>
    );
  },
});
