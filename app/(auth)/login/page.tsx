import { redirect } from "next/navigation";
import { LanguageSwitch } from "@/components/auth/language-switch";
import { SignInForm } from "@/components/auth/sign-in-form";
import { HelpLink } from "@/components/help/help-link";
import { PasskeySignIn } from "@/components/passkeys/passkey-sign-in";
import { AuthCard } from "@/components/ui/auth-card";
import { Notice } from "@/components/ui/notice";
import { findViewer } from "@/lib/auth/viewer";
import { getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import { relyingPartyOf } from "@/lib/passkeys/relying-party";
import { chooseLanguageAction } from "../actions";
import { askForPasskeyAction, signInWithPasskeyAction } from "./actions";

export const generateMetadata = pageTitle("auth");

type Props = { searchParams: Promise<{ after?: string }> };

export default async function LoginPage({ searchParams }: Props) {
  const t = await getTranslations("auth");
  const viewer = await findViewer();
  if (viewer?.session?.stage === "full") redirect("/");
  const { after } = await searchParams;
  return (
    <AuthCard
      brand="Kontor"
      title={t("signInTo", { agency: viewer?.face.name ?? "" })}
      footer={
        <div className="flex flex-wrap items-center justify-between gap-3">
          <HelpLink about="setting-up" />
          <LanguageSwitch action={chooseLanguageAction} />
        </div>
      }
    >
      {after === "password" && (
        <Notice tone="success" className="mb-4">
          {t("welcome")}
        </Notice>
      )}
      {after === "device" && (
        <Notice tone="success" className="mb-4">
          {t("deviceConfirmed")}
        </Notice>
      )}
      {after === "sign-out" && <Notice className="mb-4">{t("signedOut")}</Notice>}
      {after === "expired" && (
        <Notice tone="warning" className="mb-4">
          {t("expired")}
        </Notice>
      )}
      <SignInForm
        passkey={
          viewer && (
            <PasskeySignIn
              origin={relyingPartyOf(viewer.agency).origin}
              ask={askForPasskeyAction}
              give={signInWithPasskeyAction}
            />
          )
        }
      />
    </AuthCard>
  );
}
