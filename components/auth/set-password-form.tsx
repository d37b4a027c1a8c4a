"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { PasswordField } from "@/components/ui/password-field";
import type { FormAction } from "@/lib/actions/define-action";

interface SetPasswordFormProps {
  action: FormAction<never>;
  token: string;
  /** Whose password it is: tells password managers where to keep it. */
  email: string;
}

export function SetPasswordForm({ action, token, email }: SetPasswordFormProps) {
  const t = useTranslations("auth");
  return (
    <ActionForm action={action} className="grid gap-4">
      {({ errors }) => (
        <>
          <input type="hidden" name="token" value={token} />
          <input type="text" name="username" value={email} autoComplete="username" readOnly hidden />
          <PasswordField
            label={t("newPassword")}
            revealLabel={t("show")}
            hint={t("newPasswordHint")}
            name="password"
            autoComplete="new-password"
            error={errors.password}
            required
            autoFocus
          />
          <SubmitButton>{t("setPassword")}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
