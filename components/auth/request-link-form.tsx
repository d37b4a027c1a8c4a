"use client";

import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

/** Asks whom a link is for. Says the same whether there is such an account or not. */
export function RequestLinkForm({ action }: { action: FormAction<void> }) {
  const t = useTranslations("auth");
  const [sent, setSent] = useState(false);
  if (sent) {
    return (
      <Notice tone="success" role="status" title={t("linkSentTitle")}>
        {t("linkSent")}
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
          <SubmitButton>{t("linkSend")}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
