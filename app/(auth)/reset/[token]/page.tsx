import { LanguageSwitch } from "@/components/auth/language-switch";
import { SetPasswordForm } from "@/components/auth/set-password-form";
import { AuthCard } from "@/components/ui/auth-card";
import { LinkButton } from "@/components/ui/button";
import { findRequestAgency } from "@/lib/auth/request";
import { findLinkHolder } from "@/lib/auth/set-password";
import { getTranslations } from "@/lib/i18n/get-words";
import { chooseLanguageAction, resetPasswordAction } from "../../actions";

export async function generateMetadata() {
  return { title: (await getTranslations("auth"))("resetTitle") };
}

export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  const t = await getTranslations("auth");
  const { token } = await params;
  const agency = await findRequestAgency();
  const holder = agency && (await findLinkHolder(agency, token, "reset"));
  if (!holder) {
    return (
      <AuthCard
        brand="Kontor"
        title={t("linkDeadTitle")}
        description={t("linkDeadReset")}
        footer={<LanguageSwitch action={chooseLanguageAction} />}
      >
        <LinkButton href="/reset">{t("requestNew")}</LinkButton>
      </AuthCard>
    );
  }
  return (
    <AuthCard
      brand="Kontor"
      title={t("resetTitle")}
      description={t("resetFor", { email: holder.email })}
      footer={<LanguageSwitch action={chooseLanguageAction} />}
    >
      <SetPasswordForm action={resetPasswordAction} token={token} email={holder.email} rules={holder.rules} />
    </AuthCard>
  );
}
