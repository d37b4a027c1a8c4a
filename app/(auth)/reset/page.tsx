import { RequestLinkCard } from "@/components/auth/request-link-card";
import { getTranslations } from "@/lib/i18n/get-words";
import { chooseLanguageAction, requestResetAction } from "../actions";

export async function generateMetadata() {
  return { title: (await getTranslations("auth"))("resetTitle") };
}

export default async function RequestResetPage() {
  const t = await getTranslations("auth");
  return (
    <RequestLinkCard
      title={t("resetTitle")}
      description={t("resetIntro")}
      request={requestResetAction}
      chooseLanguage={chooseLanguageAction}
    />
  );
}
