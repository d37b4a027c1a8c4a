import { LanguageSwitch } from "@/components/auth/language-switch";
import { SetPasswordForm } from "@/components/auth/set-password-form";
import { AuthCard } from "@/components/ui/auth-card";
import { LinkButton } from "@/components/ui/button";
import { findLinkHolder } from "@/lib/auth/set-password";
import { findViewer } from "@/lib/auth/viewer";
import { getTranslations } from "@/lib/i18n/get-words";
import { acceptInviteAction, chooseLanguageAction } from "../../actions";

export async function generateMetadata() {
  return { title: (await getTranslations("auth"))("setPassword") };
}

export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const t = await getTranslations("auth");
  const { token } = await params;
  const viewer = await findViewer();
  const holder = viewer && (await findLinkHolder(viewer.agency, token, "invite"));
  if (!holder) {
    return (
      <AuthCard
        brand="Kontor"
        title={t("linkDeadTitle")}
        description={t("linkDeadInvite")}
        footer={<LanguageSwitch action={chooseLanguageAction} />}
      >
        <LinkButton href="/login">{t("toSignIn")}</LinkButton>
      </AuthCard>
    );
  }
  return (
    <AuthCard
      brand="Kontor"
      title={t("inviteTitle", { agency: viewer.face.name })}
      description={t("inviteIntro", { name: holder.name, email: holder.email })}
      footer={<LanguageSwitch action={chooseLanguageAction} />}
    >
      <SetPasswordForm action={acceptInviteAction} token={token} email={holder.email} rules={holder.rules} />
    </AuthCard>
  );
}
