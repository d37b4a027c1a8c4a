import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { LanguageSwitch } from "@/components/auth/language-switch";
import { RequestLinkForm } from "@/components/auth/request-link-form";
import { AuthCard } from "@/components/ui/auth-card";
import { chooseLanguageAction, requestResetAction } from "../actions";

export async function generateMetadata() {
  return { title: (await getTranslations("auth"))("resetTitle") };
}

export default async function RequestResetPage() {
  const t = await getTranslations("auth");
  return (
    <AuthCard
      brand="Kontor"
      title={t("resetTitle")}
      description={t("resetIntro")}
      footer={
        <div className="flex flex-wrap items-center justify-between gap-3">
          <Link href="/login" className="text-accent-text hover:underline">
            {t("toSignIn")}
          </Link>
          <LanguageSwitch action={chooseLanguageAction} />
        </div>
      }
    >
      <RequestLinkForm action={requestResetAction} />
    </AuthCard>
  );
}
