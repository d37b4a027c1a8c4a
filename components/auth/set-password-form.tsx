"use client";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { NewPasswordField } from "@/components/passwords/new-password-field";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";
import type { PasswordRules } from "@/lib/passwords/rules";

interface SetPasswordFormProps {
  action: FormAction<never>;
  token: string;
  /** Whose password it is: tells password managers where to keep it. */
  email: string;
  rules: PasswordRules;
}

export function SetPasswordForm({ action, token, email, rules }: SetPasswordFormProps) {
  const t = useTranslations("auth");
  return (
    <ActionForm action={action} className="grid gap-4">
      {({ errors }) => (
        <>
          <input type="hidden" name="token" value={token} />
          <input type="text" name="username" value={email} autoComplete="username" readOnly hidden />
          <NewPasswordField name="password" error={errors.password} rules={rules} autoFocus />
          <SubmitButton>{t("setPassword")}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
