import { ConfirmDeviceForm } from "@/components/auth/confirm-device-form";
import { LanguageSwitch } from "@/components/auth/language-switch";
import { AuthCard } from "@/components/ui/auth-card";
import { LinkButton } from "@/components/ui/button";
import { findRequestAgency } from "@/lib/auth/request";
import { findLinkHolder } from "@/lib/auth/set-password";
import { getTranslations } from "@/lib/i18n/get-words";
import { chooseLanguageAction, confirmDeviceAction } from "../../actions";

export async function generateMetadata() {
  return { title: (await getTranslations("auth"))("deviceTitle") };
}

/** Shows a button and changes nothing: whoever looks into mails for their reader opens links, too. */
export default async function ConfirmDevicePage({ params }: { params: Promise<{ token: string }> }) {
  const t = await getTranslations("auth");
  const { token } = await params;
  const agency = await findRequestAgency();
  const holder = agency && (await findLinkHolder(agency, token, "confirmDevice"));
  const footer = <LanguageSwitch action={chooseLanguageAction} />;
  if (!holder) {
    return (
      <AuthCard brand="Kontor" title={t("linkDeadTitle")} description={t("linkDeadReset")} footer={footer}>
        <LinkButton href="/confirm-device">{t("requestNew")}</LinkButton>
      </AuthCard>
    );
  }
  return (
    <AuthCard
      brand="Kontor"
      title={t("deviceTitle")}
      description={t("deviceFor", { email: holder.email })}
      footer={footer}
    >
      <ConfirmDeviceForm action={confirmDeviceAction} token={token} />
    </AuthCard>
  );
}
