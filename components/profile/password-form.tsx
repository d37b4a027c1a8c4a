"use client";

import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { CurrentPasswordField } from "@/components/passwords/current-password-field";
import { NewPasswordField } from "@/components/passwords/new-password-field";
import { useToast } from "@/components/ui/toast";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";
import type { PasswordRules } from "@/lib/passwords/rules";

interface PasswordFormProps {
  /** Whose password it is: tells password managers where to keep it. */
  email: string;
  rules: PasswordRules;
  action: FormAction<void>;
}

export function PasswordForm({ email, rules, action }: PasswordFormProps) {
  const t = useTranslations();
  const toast = useToast();
  const [round, setRound] = useState(0);
  const startAfresh = () => {
    toast({ message: t("profile.passwordSaved") });
    setRound((done) => done + 1);
  };
  return (
    <ActionForm key={round} action={action} onDone={startAfresh} className="grid gap-4">
      {({ errors }) => (
        <>
          <input type="text" name="username" value={email} autoComplete="username" readOnly hidden />
          <CurrentPasswordField error={errors.currentPassword} />
          <NewPasswordField name="newPassword" error={errors.newPassword} rules={rules} />
          <p className="text-sm text-ink-muted">{t("passwords.othersEnd")}</p>
          <SubmitButton variant="secondary" className="justify-self-start">
            {t("passwords.change")}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
