import { getLocale } from "next-intl/server";
import { LanguageSwitch } from "@/components/auth/language-switch";
import { ClientMessages } from "@/components/i18n/client-messages";
import { SetUpForm } from "@/components/set-up/set-up-form";
import { AuthCard } from "@/components/ui/auth-card";
import { getTranslations } from "@/lib/i18n/get-words";
import { languageOf } from "@/lib/i18n/locales";
import { pageTitle } from "@/lib/i18n/page-title";
import { isSetupLinkUsable } from "@/lib/set-up/links";
import { settings } from "@/lib/settings/settings";
import { chooseSetUpLanguageAction, setUpAction } from "./actions";

export const generateMetadata = pageTitle("setup");

/** Not an agency's page: it is there before the first one, on any host. The token in its address is the key to it. */
export default async function SetUpPage({ params }: { params: Promise<{ token: string }> }) {
  const t = await getTranslations("setup");
  const { token } = await params;
  if (!(await isSetupLinkUsable(token))) {
    return (
      <AuthCard brand="Kontor" title={t("linkDeadTitle")}>
        <p>{t("linkDead")}</p>
        <code className="mt-3 block rounded-md bg-canvas px-3 py-2 text-sm">npm run kontor -- setup link</code>
      </AuthCard>
    );
  }
  return (
    <AuthCard
      brand="Kontor"
      title={t("title")}
      description={t("intro")}
      footer={
        <ClientMessages namespaces={["auth"]}>
          <LanguageSwitch action={chooseSetUpLanguageAction} />
        </ClientMessages>
      }
    >
      <ClientMessages namespaces={["setup", "passwords", "common"]}>
        <SetUpForm
          action={setUpAction}
          token={token}
          locale={languageOf(await getLocale())}
          baseUrl={settings().baseUrl}
        />
      </ClientMessages>
    </AuthCard>
  );
}
