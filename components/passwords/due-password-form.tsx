"use client";

import { StageForm } from "@/components/auth/stage-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { CurrentPasswordField } from "@/components/passwords/current-password-field";
import { NewPasswordField } from "@/components/passwords/new-password-field";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";
import type { PasswordRules } from "@/lib/passwords/rules";

interface DuePasswordFormProps {
  action: FormAction<never>;
  /** Whose password it is: tells password managers where to keep it. */
  email: string;
  rules: PasswordRules;
}

/** The change that stands between a sign-in and the agency. */
export function DuePasswordForm({ action, email, rules }: DuePasswordFormProps) {
  const t = useTranslations("passwords");
  return (
    <StageForm action={action} className="grid gap-4">
      {({ errors }) => (
        <>
          <input type="text" name="username" value={email} autoComplete="username" readOnly hidden />
          <CurrentPasswordField error={errors.currentPassword} autoFocus />
          <NewPasswordField name="newPassword" error={errors.newPassword} rules={rules} />
          <p className="text-sm text-ink-muted">{t("othersEnd")}</p>
          <SubmitButton>{t("change")}</SubmitButton>
        </>
      )}
    </StageForm>
  );
}
