import { RequestLinkCard } from "@/components/auth/request-link-card";
import { getTranslations } from "@/lib/i18n/get-words";
import { chooseLanguageAction, requestDeviceLinkAction } from "../actions";

export async function generateMetadata() {
  return { title: (await getTranslations("auth"))("deviceTitle") };
}

export default async function RequestDeviceLinkPage() {
  const t = await getTranslations("auth");
  return (
    <RequestLinkCard
      title={t("deviceTitle")}
      description={t("deviceIntro")}
      request={requestDeviceLinkAction}
      chooseLanguage={chooseLanguageAction}
    />
  );
}
