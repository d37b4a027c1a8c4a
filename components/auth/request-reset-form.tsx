"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/actions/define-action";

export function RequestResetForm({ action }: { action: FormAction<void> }) {
  const t = useTranslations("auth");
  const [sent, setSent] = useState(false);
  if (sent) {
    return (
      <Notice tone="success" role="status" title={t("resetSentTitle")}>
        {t("resetSent")}
      </Notice>
    );
  }
  return (
    <ActionForm action={action} onDone={() => setSent(true)} className="grid gap-4">
      {({ errors }) => (
        <>
          <TextField
            label={t("login")}
            name="login"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            error={errors.login}
            autoFocus
          />
          <SubmitButton>{t("resetSend")}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
