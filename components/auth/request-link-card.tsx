import { LanguageSwitch } from "@/components/auth/language-switch";
import { RequestLinkForm } from "@/components/auth/request-link-form";
import { AuthCard } from "@/components/ui/auth-card";
import { Link } from "@/components/ui/link";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

interface RequestLinkCardProps {
  title: string;
  description: string;
  request: FormAction<void>;
  chooseLanguage: FormAction<void>;
}

/** Where somebody who cannot sign in has a link sent. Needs the namespace "auth". */
export function RequestLinkCard({ title, description, request, chooseLanguage }: RequestLinkCardProps) {
  const t = useTranslations("auth");
  return (
    <AuthCard
      brand="Kontor"
      title={title}
      description={description}
      footer={
        <div className="flex flex-wrap items-center justify-between gap-3">
          <Link href="/login" className="text-accent-text hover:underline">
            {t("toSignIn")}
          </Link>
          <LanguageSwitch action={chooseLanguage} />
        </div>
      }
    >
      <RequestLinkForm action={request} />
    </AuthCard>
  );
}
