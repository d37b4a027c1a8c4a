"use client";

import { StageForm } from "@/components/auth/stage-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

interface LeaveSignInProps {
  signOut: FormAction<never>;
  /** Who is signing in. */
  email: string;
}

/** Below a page of an unfinished sign-in: whose it is, and the way out. Needs the namespace "secondFactor". */
export function LeaveSignIn({ signOut, email }: LeaveSignInProps) {
  const t = useTranslations("secondFactor");
  return (
    <StageForm action={signOut} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      {() => (
        <>
          <span className="min-w-0">{t("signingInAs", { email })}</span>
          <SubmitButton variant="ghost" size="sm" className="-mx-2">
            {t("leave")}
          </SubmitButton>
        </>
      )}
    </StageForm>
  );
}
