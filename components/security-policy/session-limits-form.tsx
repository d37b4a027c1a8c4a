"use client";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";
import type { SignInPolicyView } from "@/lib/security-policy/queries";

interface SessionLimitsFormProps {
  policy: SignInPolicyView;
  action: FormAction<void>;
}

export function SessionLimitsForm({ policy, action }: SessionLimitsFormProps) {
  const t = useTranslations("security");
  const toast = useToast();
  return (
    <ActionForm action={action} onDone={() => toast({ message: t("sessionsSaved") })} className="grid gap-4">
      {({ errors }) => (
        <>
          <p className="max-w-prose text-pretty text-ink-muted">{t("sessionsIntro")}</p>
          <TextField
            label={t("sessionHours")}
            hint={t("sessionHoursHint")}
            name="sessionHours"
            defaultValue={policy.sessionHours}
            error={errors.sessionHours}
            inputMode="numeric"
            autoComplete="off"
            unit="h"
            className="max-w-sm"
            numeric
            required
          />
          <TextField
            label={t("sessionIdleMinutes")}
            hint={t("sessionIdleHint")}
            name="sessionIdleMinutes"
            defaultValue={policy.sessionIdleMinutes}
            error={errors.sessionIdleMinutes}
            inputMode="numeric"
            autoComplete="off"
            unit="min"
            className="max-w-sm"
            numeric
            required
          />
          <SubmitButton className="justify-self-start">{t("saveSessions")}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
