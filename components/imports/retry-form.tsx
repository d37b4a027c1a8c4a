"use client";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

/** Has the file checked once more. */
export function RetryForm({ id, action }: { id: string; action: FormAction<void> }) {
  const t = useTranslations("imports.failed");
  return (
    <ActionForm action={action}>
      {() => (
        <>
          <input type="hidden" name="id" value={id} />
          <SubmitButton>{t("retry")}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
