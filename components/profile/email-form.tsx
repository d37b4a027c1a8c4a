"use client";

import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

export function EmailForm({ email, action }: { email: string; action: FormAction<void> }) {
  const t = useTranslations("profile");
  const toast = useToast();
  const [round, setRound] = useState(0);
  const startAfresh = () => {
    toast({ message: t("emailSaved") });
    setRound((done) => done + 1);
  };
  return (
    <ActionForm key={round} action={action} onDone={startAfresh} className="grid gap-4">
      {({ errors }) => (
        <>
          <TextField
            label={t("email")}
            hint={t("emailHint")}
            name="email"
            type="email"
            defaultValue={email}
            error={errors.email}
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
            required
          />
          <SubmitButton variant="secondary" className="justify-self-start">
            {t("saveEmail")}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
