"use client";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

export function ConfirmDeviceForm({ action, token }: { action: FormAction<never>; token: string }) {
  const t = useTranslations("auth");
  return (
    <ActionForm action={action} className="grid gap-4">
      {() => (
        <>
          <input type="hidden" name="token" value={token} />
          <SubmitButton>{t("deviceConfirm")}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
