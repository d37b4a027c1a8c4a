import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { RequestResetForm } from "@/components/auth/request-reset-form";
import { AuthCard } from "@/components/ui/auth-card";
import { requestResetAction } from "../actions";

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
        <Link href="/login" className="text-accent-text hover:underline">
          {t("toSignIn")}
        </Link>
      }
    >
      <RequestResetForm action={requestResetAction} />
    </AuthCard>
  );
}
